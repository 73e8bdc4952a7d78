//go:build ignore

// Bytes are passed on when there are enough of them to fill a buffer.
//
//impostor:caught-by 13-05
package server

import "io"

func (t *tunnel) bring() {
	defer t.up.Close()
	p := make([]byte, 4<<10)
	for {
		n, err := io.ReadFull(t.body, p)
		t.up.Write(p[:n])
		if err != nil {
			return
		}
	}
}
