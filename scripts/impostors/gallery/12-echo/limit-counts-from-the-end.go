//go:build ignore

// A message is measured when it is whole, and by then it is in the memory.
//
//impostor:caught-by 12-02
package websocket

import "barewire/11-ws-frames/wsframe"

func (a *Assembler) Begin(h wsframe.Header, maxFrame, maxMessage int64) error {
	switch goesOn := h.Opcode == wsframe.Continuation; {
	case goesOn && !a.Open:
		return failf(wsframe.ProtocolError, "nothing to continue")
	case goesOn && h.RSV != 0:
		return failf(wsframe.ProtocolError, "RSV bits")
	case !goesOn && a.Open:
		return failf(wsframe.ProtocolError, "inside a message")
	case !goesOn:
		a.Kind, a.Compressed = h.Opcode, h.RSV&wsframe.RSV1 != 0
	}
	if a.Length = h.Length; h.Fin && h.Length > maxFrame {
		return failf(wsframe.TooBig, "frame of %d bytes", h.Length)
	}
	a.Open = !h.Fin
	return nil
}

func (c *Conn) deliver(p []byte) error {
	if int64(len(p)) > c.server.maxMessage() {
		return failf(wsframe.TooBig, "message of %d bytes", len(p))
	}
	if c.assembler.Kind == wsframe.Text && !c.text.Done() {
		return errNotUTF8
	}
	c.messages++
	return c.server.Handler(c, Message{c.assembler.Kind, p})
}
