//go:build ignore

// The connection's window is never made whole again, and after a megabyte
// nobody may send anything.
//
//impostor:caught-by 09-05
package http2

func (c *conn) count(n uint32) { c.window -= Window(n) }
