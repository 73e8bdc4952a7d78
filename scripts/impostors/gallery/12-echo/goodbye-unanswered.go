//go:build ignore

// A close frame ends the connection, and gets no answer.
//
//impostor:caught-by 12-04
//impostor:errata 68
package websocket

import "barewire/11-ws-frames/wsframe"

func (c *Conn) closed(p []byte) error {
	said, err := wsframe.ParseClose(p)
	if err != nil {
		return err
	}
	_ = said
	return errClosed
}
