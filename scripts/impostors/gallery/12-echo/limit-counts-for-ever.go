//go:build ignore

// The limit of a message is that of a connection.
//
//impostor:caught-by 12-02
package websocket

import "barewire/11-ws-frames/wsframe"

func (a *Assembler) Begin(h wsframe.Header, maxFrame, maxMessage int64) error {
	switch goesOn := h.Opcode == wsframe.Continuation; {
	case goesOn && !a.Open:
		return failf(wsframe.ProtocolError,
			"continuation: no message is on its way")
	case goesOn && h.RSV != 0:
		return failf(wsframe.ProtocolError,
			"continuation with RSV bits: want them on the first frame")
	case !goesOn && a.Open:
		return failf(wsframe.ProtocolError, "%v: "+
			"want the end of the message before it", h.Opcode)
	case !goesOn:
		a.Kind, a.Compressed = h.Opcode, h.RSV&wsframe.RSV1 != 0
	}
	if h.Length > maxFrame {
		return failf(wsframe.TooBig, "frame of %d bytes: want at most %d",
			h.Length, maxFrame)
	}
	a.Length += h.Length // both are at most maxMessage before
	if a.Length > maxMessage {
		return failf(wsframe.TooBig, "message of %d bytes or more: "+
			"want at most %d", a.Length, maxMessage)
	}
	a.Open = !h.Fin
	return nil
}
