//go:build ignore

// An increment of 0 is let through.
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
	return WindowUpdate{h.StreamID, n}, nil
}
