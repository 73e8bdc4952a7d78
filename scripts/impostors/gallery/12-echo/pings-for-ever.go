//go:build ignore

// A client that never answers is sent ping after ping, and kept.
//
//impostor:caught-by 12-07
package websocket

import "barewire/11-ws-frames/wsframe"

func (c *Conn) silent() error {
	switch {
	case c.closing:
		return errSilent
	case c.ctx.Err() != nil:
		return c.Close(wsframe.Closing{Code: wsframe.GoingAway})
	case c.inFrame:
		return errSilent
	}
	c.pinged = true
	return c.send(wsframe.Ping, nil)
}
