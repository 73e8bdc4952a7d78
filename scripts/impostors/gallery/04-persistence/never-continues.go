//go:build ignore

// A client that waits for 100 Continue waits for ever, or until it loses
// patience.
//
//impostor:caught-by 04-07
package http11

func (b *body) invite() {}
