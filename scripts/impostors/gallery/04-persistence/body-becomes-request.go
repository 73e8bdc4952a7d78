//go:build ignore

// What the handler did not read of a body is taken for the next request.
//
//impostor:caught-by 04-02
package http11

func (b *body) skip() bool { return true }
