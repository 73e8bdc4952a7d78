//go:build ignore

// What a ping says between two fragments ends up in the message.
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
		if c.assembler.Open {
			c.message = append(c.message, p...)
		}
		return c.send(wsframe.Pong, p)
	case wsframe.Close:
		return c.closed(p)
	}
	return nil
}
