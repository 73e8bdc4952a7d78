package frame

import (
	"encoding/binary"
	"io"
)

// A WindowUpdate lets the peer send Increment more bytes of DATA: on one
// stream, or, with StreamID 0, on the connection as a whole. RFC 9113 §6.9.
type WindowUpdate struct {
	StreamID  uint32
	Increment uint32 // bytes; 1 to MaxWindow
}

// ParseWindowUpdate parses a WINDOW_UPDATE frame. An increment of 0 is a
// PROTOCOL_ERROR: of the stream, a *StreamError, or of the connection, a
// *ConnError, whichever the frame is about.
//
//lab:exercise 05-07
func ParseWindowUpdate(h Header, p []byte) (WindowUpdate, error) {
	if len(p) < 4 {
		return WindowUpdate{}, io.ErrUnexpectedEOF
	}
	// Reserved (1), Window Size Increment (31),
	n := binary.BigEndian.Uint32(p) &^ reservedBit
	if n == 0 {
		return WindowUpdate{}, streamError(h.StreamID, ProtocolError,
			"WINDOW_UPDATE: increment: got 0, want 1 to 2147483647 "+
				"(RFC 9113 §6.9)")
	}
	return WindowUpdate{h.StreamID, n}, nil
}

// AppendWindowUpdate appends a WINDOW_UPDATE frame.
func AppendWindowUpdate(dst []byte, w WindowUpdate) []byte {
	dst = begin(dst, TypeWindowUpdate, 0, w.StreamID, 4)
	return appendUint32(dst, w.Increment&^reservedBit)
}
