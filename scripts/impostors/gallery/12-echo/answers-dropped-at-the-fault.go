//go:build ignore

// The answers that wait are thrown away when the close frame is written.
//
//impostor:caught-by 12-01
package websocket

import (
	"errors"

	"barewire/11-ws-frames/wsframe"
)

func (c *Conn) leave(err error) error {
	if c.gone {
		return err
	}
	var broken *wsframe.CloseError
	if errors.As(err, &broken) {
		c.take()
		c.out = c.out[:0]
		err = c.Close(wsframe.Closing{Code: broken.Code})
		if err != nil {
			return err
		}
	}
	return c.flush()
}
