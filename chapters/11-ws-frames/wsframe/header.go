package wsframe

// Header is what precedes a frame's payload. RFC 6455 §5.2.
type Header struct {
	Fin    bool // the last frame of its message
	RSV    byte // RSV1 is 4, RSV2 is 2, RSV3 is 1
	Opcode Opcode
	Masked bool
	Mask   [4]byte // if Masked
	Length int64   // of the payload, never negative
}

// MaxHeaderLen is the length of the longest header.
const MaxHeaderLen = 14

// RSV1 in Header.RSV. permessage-deflate has it mean: compressed.
const RSV1 = 4

// HeaderLen is how long the header is that has b as its second byte: 2 bytes,
// 2 or 8 more for a longer length, 4 more for a mask.
func HeaderLen(b byte) int {
	n := 2
	switch b & 0x7f {
	case 126:
		n += 2
	case 127:
		n += 8
	}
	if b&0x80 != 0 {
		n += 4
	}
	return n
}

// ParseHeader decodes the header at the beginning of p, and returns how many
// bytes it takes: 2 to 14. If p ends before it does, the error is
// io.ErrUnexpectedEOF. A length must be written in the fewest bytes and its
// 64-bit form begins with a 0; else the error is a *CloseError with 1002.
//
//	 0                   1                   2                   3
//	 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
//	+-+-+-+-+-------+-+-------------+-------------------------------+
//	|F|R|R|R| opcode|M| Payload len |    Extended payload length    |
//	|I|S|S|S|  (4)  |A|     (7)     |     (16 or 64, if length is   |
//	|N|V|V|V|       |S|             |      126 or 127)              |
//	| |1|2|3|       |K|             |                               |
//	+-+-+-+-+-------+-+-------------+-------------------------------+
//	|               Masking-key (32, if MASK is 1)                  |
//	+---------------------------------------------------------------+
//
// RFC 6455 §5.2.
//
//lab:exercise 11-01
func ParseHeader(p []byte) (h Header, n int, err error) {
	return Header{}, 0, notBegun("11-01", "ParseHeader")
}

// AppendHeader appends h, with its length in as few bytes as will hold it.
// RFC 6455 §5.2.
//
//lab:exercise 11-02
func AppendHeader(dst []byte, h Header) []byte {
	panic("11-02 not begun: write AppendHeader")
}

// AppendFrame appends a whole frame, its payload masked if h says so. The
// header's length is the payload's.
func AppendFrame(dst []byte, h Header, payload []byte) []byte {
	h.Length = int64(len(payload))
	dst = append(AppendHeader(dst, h), payload...)
	if h.Masked {
		Mask(dst[len(dst)-len(payload):], h.Mask, 0)
	}
	return dst
}
