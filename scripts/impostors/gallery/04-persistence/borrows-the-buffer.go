//go:build ignore

// The strings of a request are pieces of the read buffer, which the next
// request overwrites.
//
//impostor:caught-by 04-08
package http11

import "unsafe"

func (t *text) keep(p []byte) string {
	return unsafe.String(unsafe.SliceData(p), len(p))
}
