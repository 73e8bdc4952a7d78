//go:build ignore

// The head is searched for its empty line from the end, so that an empty line
// in the body becomes its end.
//
//impostor:caught-by 02-01
//impostor:errata 10
package request

import "bytes"

func ScanHead(p []byte, from int) (n int, whole bool) {
	i := bytes.LastIndex(p, []byte("\r\n\r\n"))
	if i < 0 {
		return from, false
	}
	return i + 4, true
}
