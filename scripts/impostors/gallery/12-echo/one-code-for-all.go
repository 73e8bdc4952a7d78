//go:build ignore

// Whatever is wrong is a protocol error.
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
	switch {
	case err == nil:
	case errors.As(err, &broken):
		err = c.Close(wsframe.Closing{Code: wsframe.ProtocolError, Reason: broken.Text})
	default:
		err = c.Close(wsframe.Closing{Code: wsframe.InternalError})
	}
	if err != nil {
		return err
	}
	return c.flush()
}
