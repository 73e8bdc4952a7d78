//go:build ignore

// A read takes what is in the buffer, sizes and all, and not only what is left
// of the chunk.
//
//impostor:caught-by 04-05
package http11

func (b *chunked) Read(p []byte) (int, error) {
	if b.err == nil && b.left == 0 {
		b.err = b.next()
	}
	if b.err != nil {
		return 0, b.err
	}
	n, err := b.br.Read(p)
	b.left = max(0, b.left-int64(n))
	b.err = unexpected(err)
	return n, b.err
}
