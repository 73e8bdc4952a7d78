//go:build ignore

// What one read does not take is lost: the buffer is emptied, whatever was left
// in it.
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
	b.buf, b.from = b.buf[:0], 0
	b.owed += n
	due := b.due()
	b.mu.Unlock()
	if due > 0 {
		b.conn.sender.allow(b.exchange, due)
	}
	return n, nil
}
