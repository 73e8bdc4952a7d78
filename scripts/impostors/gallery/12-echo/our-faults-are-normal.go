//go:build ignore

// A handler that fails ends the connection with 1000, as if all were well.
//
//impostor:caught-by 12-01
package websocket

import (
	"errors"

	"barewire/11-ws-frames/wsframe"
)

func (c *Conn) leave(err error) error {
	if err != nil && !c.gone {
		why := wsframe.Closing{Code: wsframe.Normal}
		var ce *wsframe.CloseError
		if errors.As(err, &ce) {
			why = wsframe.Closing{Code: ce.Code, Reason: ce.Text}
		}
		c.Close(why)
	}
	if c.gone {
		return err
	}
	return c.flush()
}
