//go:build ignore

// A pong is answered with a pong: two such programs never stop.
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
	case wsframe.Ping, wsframe.Pong:
		return c.send(wsframe.Pong, p)
	case wsframe.Close:
		return c.closed(p)
	}
	return nil
}
