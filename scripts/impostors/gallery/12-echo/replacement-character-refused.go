//go:build ignore

// U+FFFD is taken for bad text, because range over bad text yields it.
//
//impostor:caught-by 12-05
package websocket

import "unicode/utf8"

func (v *Validator) Write(p []byte) bool {
	p = append(v.begun[:v.n:v.n], p...)
	whole := len(p) - unfinished(p)
	v.n = copy(v.begun[:], p[whole:])
	for _, r := range string(p[:whole]) {
		if r == utf8.RuneError {
			return false
		}
	}
	return true
}
