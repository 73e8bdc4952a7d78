//go:build ignore

// A control frame between two fragments makes the server forget that a message
// is on its way.
//
//impostor:caught-by 12-03
package websocket

import "barewire/11-ws-frames/wsframe"

func (c *Conn) control(h wsframe.Header) error {
	p, err := c.controlPayload(h)
	if err != nil {
		return err
	}
	switch h.Opcode {
	case wsframe.Ping:
		c.assembler.Open = false
		return c.send(wsframe.Pong, p)
	case wsframe.Close:
		return c.closed(p)
	}
	return nil
}
