//go:build ignore

// The close frame is queued, and the connection ended before the queue is
// written.
//
//impostor:caught-by 12-01
package websocket

import (
	"errors"
	"time"

	"barewire/11-ws-frames/wsframe"
)

func (c *Conn) Close(why wsframe.Closing) error {
	if c.closing {
		return nil
	}
	p := wsframe.AppendClose(nil, fit(why))
	if err := c.send(wsframe.Close, p); err != nil {
		return err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.closing = true
	return c.net.SetReadDeadline(time.Now().Add(c.server.closeTimeout()))
}

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
