//go:build ignore

// A ping between two fragments makes an end of the message.
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
		c.assembler.Open, c.message = false, c.message[:0]
		if c.closing {
			return nil
		}
		return c.send(wsframe.Pong, p)
	case wsframe.Close:
		return c.closed(p)
	}
	return nil
}
