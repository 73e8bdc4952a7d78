//go:build ignore

// Every answer is a system call of its own, though more messages are there
// already.
//
//impostor:caught-by 12-06
package websocket

func (c *Conn) answered() error {
	if len(c.out) == 0 {
		return nil
	}
	return c.flush()
}
