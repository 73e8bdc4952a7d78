//go:build ignore

// A ping that comes behind our own close frame is not answered, though the
// client's has not come yet.
//
//impostor:caught-by 12-07
package websocket

import "barewire/11-ws-frames/wsframe"

func (c *Conn) control(h wsframe.Header) error {
	p, err := c.controlPayload(h)
	if err != nil {
		return err
	}
	switch {
	case h.Opcode == wsframe.Ping && !c.closing:
		return c.send(wsframe.Pong, p)
	case h.Opcode == wsframe.Close:
		return c.closed(p)
	}
	return nil
}
