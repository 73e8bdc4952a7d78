//go:build ignore

// Whatever has gone wrong is told as 1011, as if it were our fault.
//
//impostor:caught-by 12-01
package websocket

import "barewire/11-ws-frames/wsframe"

func (c *Conn) leave(err error) error {
	if c.gone {
		return err
	}
	if err != nil {
		why := wsframe.Closing{Code: wsframe.InternalError}
		if err := c.Close(why); err != nil {
			return err
		}
	}
	return c.flush()
}
