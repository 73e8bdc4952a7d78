//go:build ignore

// A line of exactly the limit is refused: the CR was counted.
//
//impostor:caught-by 02-05
package request

import "bytes"

func (lim Limits) check(head []byte) error {
	line := bytes.IndexByte(head, '\n')
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
