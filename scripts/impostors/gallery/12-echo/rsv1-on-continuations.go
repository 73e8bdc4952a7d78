//go:build ignore

// RSV1 on a continuation passes, though a message says once that it is
// compressed.
//
//impostor:caught-by 12-09
package websocket

import "barewire/11-ws-frames/wsframe"

func (a *Assembler) Begin(h wsframe.Header, maxFrame, maxMessage int64) error {
	switch goesOn := h.Opcode == wsframe.Continuation; {
	case goesOn && !a.Open:
		return failf(wsframe.ProtocolError, "nothing to continue")
	case !goesOn && a.Open:
		return failf(wsframe.ProtocolError, "inside a message")
	case !goesOn:
		a.Kind, a.Compressed = h.Opcode, h.RSV&wsframe.RSV1 != 0
		a.Length = 0
	}
	if h.Length > maxFrame {
		return failf(wsframe.TooBig, "frame of %d bytes", h.Length)
	}
	a.Length += h.Length
	if a.Length > maxMessage {
		return failf(wsframe.TooBig, "message of %d bytes", a.Length)
	}
	a.Open = !h.Fin
	return nil
}
