//go:build ignore

// Pings are read and dropped.
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
	case wsframe.Ping:
		if c.closing {
			return nil
		}
		return nil
	case wsframe.Close:
		return c.closed(p)
	}
	return nil
}
