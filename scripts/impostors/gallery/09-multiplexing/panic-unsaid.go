//go:build ignore

// A panic costs its stream only, and nobody ever learns what it was.
//
//impostor:caught-by 09-03
package http2

import "errors"

func (c *conn) respond(x *exchange) (err error) {
	defer func() {
		if v := recover(); v != nil {
			err = errors.New("a handler has failed")
		}
	}()
	c.reply(x)
	return c.answer(x)
}
