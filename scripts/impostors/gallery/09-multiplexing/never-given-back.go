//go:build ignore

// What was read is never allowed anew, and a longer body stops when the first
// window is used up.
//
//impostor:caught-by 09-05
package http2

func (b *body) Read(p []byte) (int, error) {
	b.invite()
	b.mu.Lock()
	for b.from == len(b.buf) && b.err == nil {
		b.await()
	}
	if b.from == len(b.buf) {
		defer b.mu.Unlock()
		return 0, b.err
	}
	n := copy(p, b.buf[b.from:])
	b.from += n
	b.owed += n
	b.mu.Unlock()
	return n, nil
}
