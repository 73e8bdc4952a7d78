//go:build ignore

// The handler has a goroutine of its own, and the one that reads waits for
// it.
//
//impostor:caught-by 09-03
//impostor:errata 62
package http2

func (c *conn) start(x *exchange) {
	c.handlers.Add(1)
	done := make(chan struct{})
	go func() {
		c.handle(x)
		close(done)
	}()
	<-done
}
