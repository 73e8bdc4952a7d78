package websocket

import "unicode/utf8"

// A Validator checks that bytes which come in pieces are UTF-8 together. The
// zero value is ready for a new text. RFC 6455 §8.1; RFC 3629.
type Validator struct {
	begun [utf8.UTFMax]byte // the beginning of a character
	n     int               // how much of it is here
}

// Write takes the next piece, and reports whether all that came until now can
// still become UTF-8. It says no at the first byte that cannot: a text that is
// wrong is not read to its end.
//
//lab:exercise 12-05
//lab:stub return true
func (v *Validator) Write(p []byte) bool {
	for v.n > 0 && len(p) > 0 {
		v.begun[v.n] = p[0]
		v.n++
		p = p[1:]
		if utf8.FullRune(v.begun[:v.n]) {
			if !utf8.Valid(v.begun[:v.n]) {
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

// unfinished is how many bytes at the end of p are the beginning of a
// character, which the next piece may end. What can be the beginning of none
// does not count: utf8.FullRune calls it whole.
//
//lab:exercise 12-05
//lab:stub return 0
func unfinished(p []byte) int {
	for n := 1; n <= min(len(p), utf8.UTFMax-1); n++ {
		if tail := p[len(p)-n:]; utf8.RuneStart(tail[0]) {
			if utf8.FullRune(tail) {
				return 0
			}
			return n
		}
	}
	return 0
}

// Done reports whether the text may end here: not inside a character.
//
//lab:exercise 12-05
//lab:stub return true
func (v *Validator) Done() bool { return v.n == 0 }
