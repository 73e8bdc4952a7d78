//go:build ignore

// The close frame is queued, and the connection ended before the queue is
// written.
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
		return c.Close(wsframe.Closing{Code: broken.Code})
	}
	return c.flush()
}
