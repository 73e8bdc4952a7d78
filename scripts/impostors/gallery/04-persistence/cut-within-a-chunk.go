//go:build ignore

// The end of the stream within a chunk's data is passed on as the end of the
// body, which is then whole.
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
	n, err := b.br.Read(p[:min(int64(len(p)), b.left)])
	b.left -= int64(n)
	b.err = err
	return n, err
}
