//go:build ignore

// A continuation is taken though there is no message to continue.
//
//impostor:caught-by 12-02
//impostor:errata 74
package websocket

import "barewire/11-ws-frames/wsframe"

func (a *Assembler) Begin(h wsframe.Header, maxFrame, maxMessage int64) error {
	switch goesOn := h.Opcode == wsframe.Continuation; {
	case goesOn && h.RSV != 0:
		return failf(wsframe.ProtocolError, "RSV bits")
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
