//go:build ignore

// The answer to a close frame is 1000, whatever the client has said.
//
//impostor:caught-by 12-04
package websocket

import "barewire/11-ws-frames/wsframe"

func (c *Conn) closed(p []byte) error {
	if _, err := wsframe.ParseClose(p); err != nil {
		return err
	}
	err := c.Close(wsframe.Closing{Code: wsframe.Normal})
	if err != nil {
		return err
	}
	return errClosed
}
