//go:build ignore

// A write for every answer.
//
//impostor:caught-by 12-06
package websocket

func (c *Conn) answered() error { return c.flush() }
