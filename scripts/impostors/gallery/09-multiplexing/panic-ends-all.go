//go:build ignore

// A panic in a handler is caught by nobody, and ends the program.
//
//impostor:caught-by 09-03
package http2

func (c *conn) respond(x *exchange) (err error) {
	c.reply(x)
	err = c.answer(x)
	return err
}
