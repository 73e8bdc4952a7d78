//go:build ignore

// What could still become a character is believed to.
//
//impostor:caught-by 12-05
package websocket

import "unicode/utf8"

func (v *Validator) Write(p []byte) bool {
	for v.n > 0 && len(p) > 0 {
		v.begun[v.n] = p[0]
		v.n++
		p = p[1:]
		if utf8.FullRune(v.begun[:v.n]) {
			if v.n > utf8.UTFMax {
				return false
			}
			v.n = 0
		}
	}
	whole := len(p) - unfinished(p)
	if whole < len(p) {
		v.n = copy(v.begun[:], p[whole:])
	}
	return utf8.Valid(p[:whole])
}
