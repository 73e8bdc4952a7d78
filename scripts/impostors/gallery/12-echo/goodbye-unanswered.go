//go:build ignore

// A close frame ends TCP, and the client waits for its answer: 1006 in every
// browser.
//
//impostor:caught-by 12-04
//impostor:errata 68
package websocket

import "barewire/11-ws-frames/wsframe"

func (c *Conn) closed(p []byte) error {
	if _, err := wsframe.ParseClose(p); err != nil {
		return err
	}
	return errClosed
}
