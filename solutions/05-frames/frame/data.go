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
	d := Data{StreamID: h.StreamID, Flags: h.Flags}
	var err error
	// [Pad Length (8)],
	// Data (..),
	// Padding (..2040),
	d.Data, d.PadLength, err = cutPadding(h, p, 0)
	return d, err
}

// AppendData appends a DATA frame.
//
//lab:exercise 05-04
func AppendData(dst []byte, d Data) []byte {
	n := len(d.Data) + paddingLen(d.Flags, d.PadLength)
	dst = begin(dst, TypeData, d.Flags, d.StreamID, n)
	if d.Flags.Has(FlagPadded) {
		dst = append(dst, d.PadLength)
	}
	dst = append(dst, d.Data...)
	return appendPadding(dst, d.Flags, d.PadLength)
}
