//go:build ignore

// A server that ends says 1000, as if the talk were over: clients that would
// come back do not.
//
//impostor:caught-by 12-07
package websocket

import "barewire/11-ws-frames/wsframe"

func (c *Conn) silent() error {
	switch {
	case c.closing:
		return errSilent
	case c.ctx.Err() != nil:
		return c.Close(wsframe.Closing{Code: wsframe.Normal})
	case c.inFrame || c.pinged:
		return errSilent
	}
	c.pinged = true
	return c.send(wsframe.Ping, nil)
}
