//go:build ignore

// A body that nobody read ends the connection, be it ten bytes long.
//
//impostor:caught-by 04-02
package http11

func (b *body) skip() bool { return b.left == 0 && b.err == nil }
