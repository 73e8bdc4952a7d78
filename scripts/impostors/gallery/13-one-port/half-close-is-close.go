//go:build ignore

// END_STREAM of the client ends both directions, and cuts off the answer.
//
//impostor:caught-by 13-05
package server

import "io"

func (t *tunnel) bring() {
	defer t.down.Close()
	defer t.up.Close()
	io.CopyBuffer(t.up, t.body, make([]byte, 4<<10))
}
