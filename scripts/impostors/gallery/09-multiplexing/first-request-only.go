//go:build ignore

// The first request of a connection is answered, and all others are dropped.
//
//impostor:caught-by 09-03
//impostor:errata 60
package http2

func (c *conn) start(x *exchange) {
	if x.ID > 1 {
		return
	}
	c.handlers.Add(1)
	go c.handle(x)
}
