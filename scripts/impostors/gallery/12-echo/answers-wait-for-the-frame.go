//go:build ignore

// Nothing is written while a frame has come half: the answer to the one before
// it waits, too.
//
//impostor:caught-by 12-02
package websocket

import "time"

func (c *Conn) ready(d time.Duration) error {
	if !c.inFrame {
		if err := c.flush(); err != nil {
			return err
		}
	}
	return c.limitRead(d)
}
