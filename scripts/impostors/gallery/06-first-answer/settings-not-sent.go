//go:build ignore

// The server sends no SETTINGS of its own, as if only clients had to.
//
//impostor:caught-by 06-02
//impostor:errata 43
package h2min

func (c *session) greet(dst []byte) []byte { return dst }
