//go:build ignore

// The limit on a line is asked for when the line has ended, and it does not
// have to end.
//
//impostor:caught-by 02-05
package request

import "bytes"

func (lim Limits) check(head []byte) error {
	line := bytes.IndexByte(head, '\n')
	if line > lim.Line+1 {
		return refuse(414, "request line over %d bytes", lim.Line)
	}
	if line >= 0 && len(head) > lim.Head {
		return refuse(431, "head over %d bytes", lim.Head)
	}
	return nil
}
