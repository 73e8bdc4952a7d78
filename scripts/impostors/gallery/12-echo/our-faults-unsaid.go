//go:build ignore

// An error that carries no code ends the connection without a close frame.
//
//impostor:caught-by 12-01
package websocket

import (
	"errors"

	"barewire/11-ws-frames/wsframe"
)

func (c *Conn) leave(err error) error {
	var ce *wsframe.CloseError
	if errors.As(err, &ce) && !c.gone {
		c.Close(wsframe.Closing{Code: ce.Code, Reason: ce.Text})
	}
	if c.gone {
		return err
	}
	return c.flush()
}
