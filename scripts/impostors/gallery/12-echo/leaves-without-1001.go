//go:build ignore

// A server that ends closes all connections without a word.
//
//impostor:caught-by 12-07
package websocket

import "barewire/11-ws-frames/wsframe"

func (c *Conn) silent() error {
	switch {
	case c.closing:
		return errSilent
	case c.ctx.Err() != nil:
		return errClosed
	case c.inFrame || c.pinged:
		return errSilent
	}
	c.pinged = true
	return c.send(wsframe.Ping, nil)
}
