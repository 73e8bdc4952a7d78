//go:build ignore

// A panic is caught and forgotten, and its client waits for ever.
//
//impostor:caught-by 09-03
package http2

func (c *conn) respond(x *exchange) (err error) {
	defer func() {
		recover()
	}()
	c.reply(x)
	return c.answer(x)
}
