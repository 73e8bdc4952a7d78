//go:build ignore

// A field line that is not understood is left out, and whoever is behind us
// may understand it.
//
//impostor:caught-by 02-04
//impostor:errata 6
package request

import "bytes"

func ParseHead(head []byte, fields Fields) (Request, error) {
	var good [][]byte
	for i, line := range bytes.SplitAfter(head, []byte("\r\n")) {
		_, err := ParseField(string(bytes.TrimRight(line, "\r\n")))
		if i == 0 || err == nil || len(line) <= 2 {
			good = append(good, line)
		}
	}
	return ParseHeadByLines(bytes.Join(good, nil), fields)
}
