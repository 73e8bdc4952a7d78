//go:build ignore

// A ping is read and not answered.
//
//impostor:caught-by 12-03
//impostor:errata 69
package websocket

import "barewire/11-ws-frames/wsframe"

func (c *Conn) control(h wsframe.Header) error {
	p, err := c.controlPayload(h)
	if err != nil {
		return err
	}
	switch h.Opcode {
	case wsframe.Close:
		return c.closed(p)
	}
	return nil
}
