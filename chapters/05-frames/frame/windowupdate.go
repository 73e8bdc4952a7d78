package frame

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
	return WindowUpdate{}, notBegun("05-07", "ParseWindowUpdate")
}

// AppendWindowUpdate appends a WINDOW_UPDATE frame.
func AppendWindowUpdate(dst []byte, w WindowUpdate) []byte {
	dst = begin(dst, TypeWindowUpdate, 0, w.StreamID, 4)
	return appendUint32(dst, w.Increment&^reservedBit)
}
