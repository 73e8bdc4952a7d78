// Package frame reads and writes HTTP/2's frames: the header that all share,
// the payloads of the ten types, and the rules on what may be in them. It knows
// no stream and no connection. RFC 9113 §4 and §6.
package frame

// HeaderLen is the length of every frame's header, in bytes. A header's Length
// does not count it. RFC 9113 §4.1.
const HeaderLen = 9

// A payload's length is 24 bits, but a peer accepts 16,384 bytes unless its
// SETTINGS_MAX_FRAME_SIZE says more. RFC 9113 §4.2.
const (
	DefaultMaxSize = 1 << 14   // what everybody accepts, in bytes
	MaxLength      = 1<<24 - 1 // what a header can say, in bytes
)

// reservedBit stands before each stream identifier. It has no meaning: unset
// when sending, ignored when receiving. RFC 9113 §4.1.
const reservedBit = 1 << 31

// A Header is what every frame begins with. RFC 9113 §4.1.
type Header struct {
	Length   uint32 // of the payload alone, in bytes; 24 bits
	Type     Type
	Flags    Flags
	StreamID uint32 // 31 bits; 0 is the connection as a whole
}

// ParseHeader parses the 9 bytes that start every frame. The only error is
// io.ErrUnexpectedEOF, for fewer. RFC 9113 §4.1.
//
//lab:exercise 05-01
func ParseHeader(p []byte) (Header, error) {
	return Header{}, notBegun("05-01", "ParseHeader")
}

// AppendHeader appends the 9 bytes of h. Of h.Length the lower 24 bits are
// sent, of h.StreamID the lower 31. RFC 9113 §4.1.
//
//lab:exercise 05-01
func AppendHeader(dst []byte, h Header) []byte {
	panic("05-01 not begun: write AppendHeader")
}
