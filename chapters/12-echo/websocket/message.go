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
	a.Kind, a.Compressed = h.Opcode, h.RSV&wsframe.RSV1 != 0
	return nil
}

func failf(code wsframe.Code, format string, args ...any) error {
	return &wsframe.CloseError{Code: code, Text: fmt.Sprintf(format, args...)}
}
