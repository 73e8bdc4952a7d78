//go:build ignore

// A text may end with half a character.
//
//impostor:caught-by 12-05
package websocket

func (v *Validator) Done() bool {
	v.n = 0
	return true
}
