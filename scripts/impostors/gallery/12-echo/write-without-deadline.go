//go:build ignore

// A write waits as long as the client likes to leave its answers unread.
//
//impostor:caught-by 12-06
package websocket

func (c *Conn) flush() error {
	if c.session == nil || len(c.out) == 0 {
		return nil
	}
	err := c.writeOut()
	return err
}
