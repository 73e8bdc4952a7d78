//go:build ignore

// A ping is answered only between messages, so a client with a long one is
// taken for dead.
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
			return nil
		}
		return c.send(wsframe.Pong, p)
	case wsframe.Close:
		return c.closed(p)
	}
	return nil
}
