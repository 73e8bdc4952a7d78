package hpack

// maxContinuation is how many bytes may follow an integer's first: five bring
// 35 bits, and 32 are all that HTTP/2 ever needs. Without a bound, zeros could
// follow without end.
const maxContinuation = 5

// ParseInt parses the integer at the front of p, whose first byte leaves prefix
// bits to it, and returns the bytes used. The bits above the prefix are not
// looked at. RFC 7541 §5.1.
//
//	  0   1   2   3   4   5   6   7
//	+---+---+---+---+---+---+---+---+
//	| ? | ? | ? | 1   1   1   1   1 |   prefix of 5 bits, all ones: it goes on
//	+---+---+---+-------------------+
//	| 1 |    Value-(2^N-1) LSB      |   7 bits a byte, the lowest first
//	+---+---------------------------+
//	               ...
//	+---+---------------------------+
//	| 0 |    Value-(2^N-1) MSB      |   the top bit is 0: it ends
//	+---+---------------------------+
//
// Errors: io.ErrUnexpectedEOF if p ends first; *Error for more than 32 bits.
//
//lab:exercise 07-01
func ParseInt(p []byte, prefix int) (v uint32, n int, err error) {
	return 0, 0, notBegun("07-01", "ParseInt")
}

// parseLongInt parses an integer whose prefix is full: all ones.
//
//lab:exercise 07-01
func parseLongInt(p []byte, full uint32) (v uint32, n int, err error) {
	return 0, 0, notBegun("07-01", "parseLongInt")
}

// AppendInt appends v. The first byte has first's bits above the prefix.
// RFC 7541 §5.1.
//
//lab:exercise 07-01
func AppendInt(dst []byte, first byte, prefix int, v uint32) []byte {
	panic("07-01 not begun: write AppendInt")
}
