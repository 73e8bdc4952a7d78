//go:build ignore

// A client that waits for a 100 gets none, though its body is wanted.
//
//impostor:caught-by 09-05
package http2

func (b *body) Read(p []byte) (int, error) {
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
	due := b.due()
	b.mu.Unlock()
	if due > 0 {
		b.conn.sender.allow(b.exchange, due)
	}
	return n, nil
}
