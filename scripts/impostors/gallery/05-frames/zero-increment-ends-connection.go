//go:build ignore

// An increment of 0 on a stream ends the connection.
//
//impostor:caught-by 05-07
package frame

import (
	"encoding/binary"
	"io"
)

func ParseWindowUpdate(h Header, p []byte) (WindowUpdate, error) {
	if len(p) < 4 {
		return WindowUpdate{}, io.ErrUnexpectedEOF
	}
	n := binary.BigEndian.Uint32(p) &^ reservedBit
	if n == 0 {
		return WindowUpdate{}, connError(ProtocolError,
			"WINDOW_UPDATE: increment: got 0, want 1 to 2147483647")
	}
	return WindowUpdate{h.StreamID, n}, nil
}
