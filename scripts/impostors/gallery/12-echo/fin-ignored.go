//go:build ignore

// Every frame is taken for a message: fragments are echoed one by one.
//
//impostor:caught-by 12-02
//impostor:errata 70
package websocket

import "barewire/11-ws-frames/wsframe"

func (c *Conn) data(h wsframe.Header) error {
	h.Fin = true
	if h.Opcode == wsframe.Continuation {
		h.Opcode = wsframe.Text
	}
	err := c.assembler.Begin(h, c.server.maxFrame(), c.server.maxMessage())
	if err != nil {
		return err
	}
	if err := c.collect(h); err != nil || !h.Fin {
		return err
	}
	err = c.deliver(c.message)
	c.message = reuse(c.message)
	return err
}
