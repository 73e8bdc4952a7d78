//go:build ignore

// The pong is empty, whatever the ping has said.
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
		return c.send(wsframe.Pong, nil)
	case wsframe.Close:
		return c.closed(p)
	}
	return nil
}
