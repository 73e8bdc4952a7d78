package wsframe

// A Closing is what a close frame says.
type Closing struct {
	Code   Code   // NoStatus if the frame was empty
	Reason string // for people; at most 123 bytes of UTF-8
}

// MayBeSent reports whether a close frame may carry code: 1000 to 1003 and
// 1007 to 1014, which are registered; 3000 to 4999, which are for libraries,
// applications and whoever agrees on them. The others are not to be sent, or
// mean nothing yet. RFC 6455 §7.4.1, §7.4.2.
//
//lab:exercise 11-05
func MayBeSent(code Code) bool {
	panic("11-05 not begun: write MayBeSent")
}

// ParseClose decodes the payload of a close frame: nothing, or a code in two
// bytes and a reason. A single byte and a code that must not be sent are a
// *CloseError with 1002, a reason that is not UTF-8 is one with 1007.
// RFC 6455 §5.5.1, §8.1.
//
//lab:exercise 11-05
func ParseClose(p []byte) (Closing, error) {
	return Closing{}, notBegun("11-05", "ParseClose")
}

// AppendClose appends the payload of a close frame: nothing for NoStatus,
// else the code and as much of the reason as fits, cut between characters.
// RFC 6455 §5.5.1.
//
//lab:exercise 11-05
func AppendClose(dst []byte, c Closing) []byte {
	panic("11-05 not begun: write AppendClose")
}
