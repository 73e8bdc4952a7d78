//go:build ignore

// A panic in the handler is caught, and one in the Stream that it returned is not.
//
//impostor:caught-by 09-03
package http2

import (
	"fmt"
	"runtime/debug"
)

func (c *conn) respond(x *exchange) (err error) {
	func() {
		defer func() {
			if v := recover(); v != nil {
				err = fmt.Errorf("panic: %v\n%s", v, debug.Stack())
			}
		}()
		c.reply(x)
	}()
	if err != nil {
		return err
	}
	return c.answer(x)
}
