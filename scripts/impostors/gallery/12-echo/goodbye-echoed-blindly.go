//go:build ignore

// The body of a close frame is sent back unread, with codes that nobody may
// send.
//
//impostor:caught-by 12-04
package websocket

import "barewire/11-ws-frames/wsframe"

func (c *Conn) closed(p []byte) error {
	if err := c.send(wsframe.Close, p); err != nil {
		return err
	}
	return errClosed
}
