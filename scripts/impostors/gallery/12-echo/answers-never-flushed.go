//go:build ignore

// Answers gather for as long as there are messages in the buffer, however much
// that is.
//
//impostor:caught-by 12-06
package websocket

func (c *Conn) answered() error { return nil }
