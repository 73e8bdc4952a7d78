//go:build ignore

// A text may end inside a character.
//
//impostor:caught-by 12-05
package websocket

func (v *Validator) Done() bool { return true }
