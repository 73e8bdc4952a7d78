//go:build ignore

// Whether we shut down is asked last: who is inside a frame is never told.
//
//impostor:caught-by 12-07
package websocket

import "barewire/11-ws-frames/wsframe"

func (c *Conn) silent() error {
	if c.inFrame || c.pinged || c.closing {
		return errSilent
	}
	if c.ctx.Err() != nil {
		return c.Close(wsframe.Closing{Code: wsframe.GoingAway})
	}
	c.pinged = true
	return c.send(wsframe.Ping, nil)
}
