package frame

// Data is a piece of a request's or a response's content. RFC 9113 §6.1.
type Data struct {
	StreamID  uint32
	Flags     Flags // END_STREAM, PADDED
	PadLength uint8 // with PADDED: bytes of padding behind Data
	Data      []byte
}

// ParseData parses a DATA frame. Data is a piece of p. The whole
// payload counts against the flow-control windows, padding included: that is
// h.Length bytes, not len(Data). A *ConnError says that the padding is longer
// than the frame.
//
//lab:exercise 05-04
func ParseData(h Header, p []byte) (Data, error) {
	return Data{}, notBegun("05-04", "ParseData")
}

// AppendData appends a DATA frame.
//
//lab:exercise 05-04
func AppendData(dst []byte, d Data) []byte {
	panic("05-04 not begun: write AppendData")
}
