//go:build ignore

// 100 Continue is written at once, ahead of the answers that still wait.
//
//impostor:caught-by 04-07
package http11

func (b *body) invite() {
	if b.awaited && b.conn.br.Buffered() == 0 {
		b.conn.write([]byte("HTTP/1.1 100 Continue\r\n\r\n"))
	}
	b.awaited = false
}
