//go:build ignore

// What the client says is collected until it has ended: no answer comes
// before.
//
//impostor:caught-by 13-05
package server

import "io"

func (t *tunnel) bring() {
	defer t.up.Close()
	p, _ := io.ReadAll(t.body)
	t.up.Write(p)
}
