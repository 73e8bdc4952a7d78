//go:build ignore

// A client that is silent between two frames of a message is given up.
//
//impostor:caught-by 12-07
package websocket

import "barewire/11-ws-frames/wsframe"

func (c *Conn) silent() error {
	if c.closing {
		return errSilent
	}
	if c.ctx.Err() != nil {
		return c.Close(wsframe.Closing{Code: wsframe.GoingAway})
	}
	if c.inFrame || c.pinged || c.assembler.Open {
		return errSilent
	}
	c.pinged = true
	return c.send(wsframe.Ping, nil)
}
