//go:build ignore

// A character is as long as its first byte says, and every byte that follows
// will do: overlong forms and surrogates pass.
//
//impostor:caught-by 12-05
package websocket

func (v *Validator) Write(p []byte) bool {
	for _, b := range p {
		switch {
		case v.n > 0 && b&0xc0 == 0x80:
			v.n--
		case v.n > 0 || b&0xc0 == 0x80 || b >= 0xf8:
			return false
		case b >= 0xf0:
			v.n = 3
		case b >= 0xe0:
			v.n = 2
		case b >= 0xc0:
			v.n = 1
		}
	}
	return true
}
