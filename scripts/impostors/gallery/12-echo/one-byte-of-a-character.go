//go:build ignore

// Only the last byte of a piece is kept for the next: of a character that has
// begun with two or three bytes the others are taken for bad text.
//
//impostor:caught-by 12-05
package websocket

import "unicode/utf8"

func unfinished(p []byte) int {
	if n := len(p); n > 0 && utf8.RuneStart(p[n-1]) && p[n-1] >= 0xc0 {
		return 1
	}
	return 0
}
