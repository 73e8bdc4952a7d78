//go:build ignore

// Read says at once that nothing has come, without an error, and is asked again
// and again.
//
//impostor:caught-by 09-05
package http2

func (b *body) Read(p []byte) (int, error) {
	b.invite()
	b.mu.Lock()
	if b.from == len(b.buf) {
		defer b.mu.Unlock()
		return 0, b.err
	}
	n := copy(p, b.buf[b.from:])
	b.from += n
	b.owed += n
	due := b.due()
	b.mu.Unlock()
	if due > 0 {
		b.conn.sender.allow(b.exchange, due)
	}
	return n, nil
}
