//go:build ignore

// Nobody notes that 100 Continue has been said, so it is said again.
//
//impostor:caught-by 04-07
package http11

func (b *body) invite() {
	if b.awaited && b.conn.br.Buffered() == 0 {
		b.conn.out = append(b.conn.out, "HTTP/1.1 100 Continue\r\n\r\n"...)
	}
}
