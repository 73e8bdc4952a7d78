//go:build ignore

// 1001 is returned as an error instead of said with Close: who returns an error
// says nothing more to the client.
//
//impostor:caught-by 12-07
package websocket

import "barewire/11-ws-frames/wsframe"

func (c *Conn) silent() error {
	switch {
	case c.closing:
		return errSilent
	case c.ctx.Err() != nil:
		return failf(wsframe.GoingAway, "going away")
	case c.inFrame || c.pinged:
		return errSilent
	}
	c.pinged = true
	return c.send(wsframe.Ping, nil)
}
