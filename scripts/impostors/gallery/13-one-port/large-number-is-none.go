//go:build ignore

// A number that fits into no integer is no number, and its range is ignored.
//
//impostor:caught-by 13-08
package server

import "strconv"

func position(s string) (n int64, ok bool) {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
	}
	n, err := strconv.ParseInt(s, 10, 64)
	return n, err == nil
}
