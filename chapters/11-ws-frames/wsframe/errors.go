package wsframe

import "fmt"

// Code says why a connection is closed. RFC 6455 §7.4.1.
type Code uint16

// The codes that a close frame may carry, and two that it may not.
const (
	Normal             Code = 1000
	GoingAway          Code = 1001
	ProtocolError      Code = 1002
	Unsupported        Code = 1003
	NoStatus           Code = 1005 // never sent: a close frame without a code
	Abnormal           Code = 1006 // never sent: no close frame at all
	InvalidPayload     Code = 1007
	PolicyViolation    Code = 1008
	TooBig             Code = 1009
	MandatoryExtension Code = 1010
	InternalError      Code = 1011
)

var codes = map[Code]string{
	Normal:             "normal closure",
	GoingAway:          "going away",
	ProtocolError:      "protocol error",
	Unsupported:        "unsupported data",
	NoStatus:           "no status",
	Abnormal:           "abnormal closure",
	InvalidPayload:     "invalid payload",
	PolicyViolation:    "policy violation",
	TooBig:             "message too big",
	MandatoryExtension: "mandatory extension missing",
	InternalError:      "internal error",
}

// String is the code and, where it has any, its words.
func (c Code) String() string {
	if words := codes[c]; words != "" {
		return fmt.Sprintf("%d (%s)", uint16(c), words)
	}
	return fmt.Sprint(uint16(c))
}

// A CloseError says that the peer has broken a rule, and which code tells it
// so. Whoever owns the connection sends a close frame and ends it: RFC 6455
// §7.1.7. What a peer's own close frame said is a Closing.
type CloseError struct {
	Code Code
	Text string // what was got, what was wanted; short enough for a reason
}

// Error returns the code and the text: "1002 (protocol error): ping of …".
func (e *CloseError) Error() string { return e.Code.String() + ": " + e.Text }

func failf(code Code, format string, args ...any) error {
	return &CloseError{Code: code, Text: fmt.Sprintf(format, args...)}
}
