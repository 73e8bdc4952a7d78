package wsframe

import (
	"encoding/binary"
	"unicode/utf8"
)

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
	return 1000 <= code && code <= 1003 || 1007 <= code && code <= 1014 ||
		3000 <= code && code <= 4999
}

// ParseClose decodes the payload of a close frame: nothing, or a code in two
// bytes and a reason. A single byte and a code that must not be sent are a
// *CloseError with 1002, a reason that is not UTF-8 is one with 1007.
// RFC 6455 §5.5.1, §8.1.
//
//lab:exercise 11-05
func ParseClose(p []byte) (Closing, error) {
	switch len(p) {
	case 0:
		return Closing{Code: NoStatus}, nil
	case 1:
		return Closing{}, failf(ProtocolError,
			"close of 1 byte: want none, or a code in 2")
	}
	c := Closing{Code(binary.BigEndian.Uint16(p)), string(p[2:])}
	if !MayBeSent(c.Code) {
		return c, failf(ProtocolError,
			"close code %d: want one that may be sent", c.Code)
	}
	if !utf8.ValidString(c.Reason) {
		return c, failf(InvalidPayload, "close reason: want UTF-8")
	}
	return c, nil
}

// AppendClose appends the payload of a close frame: nothing for NoStatus,
// else the code and as much of the reason as fits, cut between characters.
// RFC 6455 §5.5.1.
//
//lab:exercise 11-05
func AppendClose(dst []byte, c Closing) []byte {
	if c.Code == NoStatus {
		return dst
	}
	n := len(c.Reason)
	if n > maxControl-2 {
		n = maxControl - 2
		for n > 0 && !utf8.RuneStart(c.Reason[n]) {
			n--
		}
	}
	dst = binary.BigEndian.AppendUint16(dst, uint16(c.Code))
	return append(dst, c.Reason[:n]...)
}
