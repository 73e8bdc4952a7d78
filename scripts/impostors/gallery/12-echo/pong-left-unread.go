//go:build ignore

// What a pong says is left in the buffer, and taken for the next frame's
// header.
//
//impostor:caught-by 12-03
package websocket

import "barewire/11-ws-frames/wsframe"

func (c *Conn) control(h wsframe.Header) error {
	if h.Opcode == wsframe.Pong {
		return nil
	}
	p, err := c.controlPayload(h)
	if err != nil {
		return err
	}
	if h.Opcode == wsframe.Close {
		return c.closed(p)
	}
	return c.send(wsframe.Pong, p)
}
