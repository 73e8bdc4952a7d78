//go:build ignore

// While the LF is not here the CR counts as a byte of the line: one of exactly
// the limit is refused when TCP cuts between the two.
//
//impostor:caught-by 02-05
package request

import "bytes"

func (lim Limits) check(head []byte) error {
	line := bytes.IndexByte(head, '\n') - 1
	if line < 0 {
		line = len(head)
	}
	if line > lim.Line {
		return refuse(414, "request line over %d bytes", lim.Line)
	}
	if len(head) > lim.Head {
		return refuse(431, "head over %d bytes", lim.Head)
	}
	return nil
}
