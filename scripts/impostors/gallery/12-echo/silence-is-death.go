//go:build ignore

// A client that says nothing for a while is given up without being asked.
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
	}
	return errSilent
}
