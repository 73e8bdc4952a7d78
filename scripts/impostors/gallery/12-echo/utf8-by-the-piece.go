//go:build ignore

// Each piece of a text must be UTF-8 by itself: a character across two
// fragments ends the connection.
//
//impostor:caught-by 12-05
//impostor:errata 71
package websocket

import "unicode/utf8"

func (v *Validator) Write(p []byte) bool { return utf8.Valid(p) }
