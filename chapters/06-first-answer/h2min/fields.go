package h2min

import "barewire/05-frames/frame"

// A Field is one line of a field list: lower case, and the first ones, whose
// names begin with a colon, say what a first line said. RFC 9113 §8.3.
type Field struct{ Name, Value string }

// A Codec turns field lists into field blocks and back. A connection has one of
// its own: what it has seen may matter to what it sees next. Errors are a
// *frame.ConnError.
type Codec interface {
	AppendFields(dst []byte, list []Field) []byte
	ParseFields(block []byte) ([]Field, error)
	// SetTableSize tells what the peer remembers of our fields, in bytes: its
	// SETTINGS_HEADER_TABLE_SIZE.
	SetTableSize(size uint32)
}

// Plain is the least of HPACK: every field is a literal, spelled out and not to
// be remembered. That is legal, and whoever knows all of HPACK can read it.
// Not so the other way round: chapter 07 knows the rest. RFC 7541 §6.2.2.
//
//	  0   1   2   3   4   5   6   7
//	+---+---+---+---+---+---+---+---+
//	| 0 | 0 | 0 | 0 |       0       |   a literal, with a name of its own
//	+---+---+-----------------------+
//	| 0 |     Name Length (7)       |   0: not Huffman coded
//	|  Name String (Length octets)  |
//	| 0 |     Value Length (7)      |
//	|  Value String (Length octets) |
//	+-------------------------------+
type Plain struct{}

// SetTableSize does nothing: Plain asks nobody to remember anything.
func (Plain) SetTableSize(uint32) {}

// maxPlain is the longest string that Plain knows, in bytes: a length of 127
// would mean that more of it follows.
const maxPlain = 126

// AppendFields appends a block. Longer strings than 126 bytes are cut.
//
//lab:exercise 06-04
func (Plain) AppendFields(dst []byte, list []Field) []byte {
	panic("06-04 not begun: write Plain.AppendFields")
}

// ParseFields parses a block that AppendFields could have made. For any other
// the error is a *frame.ConnError with COMPRESSION_ERROR.
//
//lab:exercise 06-04
func (Plain) ParseFields(p []byte) (list []Field, err error) {
	return nil, notBegun("06-04", "Plain.ParseFields")
}

// cutString cuts a string off the front of p.
//
//lab:exercise 06-04
func cutString(p []byte) (s string, rest []byte, err error) {
	return "", nil, notBegun("06-04", "cutString")
}

func compressionError(format string, args ...any) error {
	return connError(frame.CompressionError, "field block: "+format, args...)
}
