//go:build ignore

// Any bytes are text.
//
//impostor:caught-by 12-05
//impostor:errata 73
package websocket

func (v *Validator) Write(p []byte) bool { return true }
