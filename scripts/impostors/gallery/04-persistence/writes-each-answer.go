//go:build ignore

// Every answer is written at once, though the next request is in the buffer.
//
//impostor:caught-by 04-02
package http11

func (c *conn) answered() error { return c.flush() }
