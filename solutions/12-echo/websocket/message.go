package websocket

import (
	"fmt"

	"barewire/11-ws-frames/wsframe"
)

// An Assembler follows the data frames of one side: which may come next, and
// how long the message is by now. It holds no bytes.
type Assembler struct {
	Kind       wsframe.Opcode // of the message that is on its way
	Compressed bool           // its payload is to be inflated
	Open       bool           // a message is on its way: more frames will come
	Length     int64          // of its payloads so far
}

// Begin takes the header of a data frame. A message begins with text or
// binary and goes on with continuation, until a frame with FIN; a frame that
// comes out of turn is a *wsframe.CloseError with 1002. A frame longer than
// maxFrame, or one that makes the message longer than maxMessage, is one with
// 1009, and its payload need not be waited for. A continuation with RSV1 is
// out of turn, too: the first frame says it for all. RFC 6455 §5.4, §7.4.1;
// RFC 7692 §6.1.
//
//lab:exercise 12-02
//lab:stub a.Kind, a.Compressed = h.Opcode, h.RSV&wsframe.RSV1 != 0
//lab:stub return nil
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
		a.Length = 0
	}
	if h.Length > maxFrame {
		return failf(wsframe.TooBig, "frame of %d bytes: want at most %d",
			h.Length, maxFrame)
	}
	if h.Length > maxMessage-a.Length { // their sum may be too large to count
		return failf(wsframe.TooBig, "message of %d bytes or more: "+
			"want at most %d", uint64(a.Length)+uint64(h.Length), maxMessage)
	}
	a.Length += h.Length
	a.Open = !h.Fin
	return nil
}

func failf(code wsframe.Code, format string, args ...any) error {
	return &wsframe.CloseError{Code: code, Text: fmt.Sprintf(format, args...)}
}
