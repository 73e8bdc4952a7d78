package request

import "bytes"

// Limits bound what one request may cost. A zero means the default.
type Limits struct {
	Line int   // bytes of the request line without its CR LF; over it 414
	Head int   // bytes of the whole head, empty line included; over it 431
	Body int64 // the largest Content-Length; over it 413
}

// DefaultLimits are in force where Limits holds a zero. RFC 9112 §3
// recommends at least 8000 octets for a request line.
var DefaultLimits = Limits{Line: 8000, Head: 64 << 10, Body: 10 << 20}

// withDefaults returns lim with its zeros filled in.
func (lim Limits) withDefaults() Limits {
	if lim.Line == 0 {
		lim.Line = DefaultLimits.Line
	}
	if lim.Head == 0 {
		lim.Head = DefaultLimits.Head
	}
	if lim.Body == 0 {
		lim.Body = DefaultLimits.Body
	}
	return lim
}

// check refuses a head, whole or still growing, that is over a limit: with 414
// for its request line (RFC 9110 §15.5.15), with 431 for all of it (RFC 6585
// §5). It must not wait for the end of what is too long: the end may never
// come. A line of exactly lim.Line bytes, a head of lim.Head, is accepted.
//
//lab:exercise 02-05
//lab:stub return nil
func (lim Limits) check(head []byte) error {
	if len(head) <= min(lim.Line, lim.Head) {
		return nil // and so no line of it is too long
	}
	line := bytes.IndexByte(head, '\n')
	if line < 0 {
		line = len(head)
	}
	// line still counts the CR before the LF, hence the one more.
	if line > lim.Line+1 {
		return refuse(414, "request line over %d bytes", lim.Line)
	}
	if len(head) > lim.Head {
		return refuse(431, "head over %d bytes", lim.Head)
	}
	return nil
}
