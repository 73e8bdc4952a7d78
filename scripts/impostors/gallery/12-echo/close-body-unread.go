//go:build ignore

// What a close frame says is not looked at.
//
//impostor:caught-by 12-04
//impostor:errata 78
package websocket

import "barewire/11-ws-frames/wsframe"

func (c *Conn) closed(p []byte) error {
	said, err := wsframe.ParseClose(p)
	if err != nil {
		said.Code = wsframe.Normal
	}
	if err := c.Close(wsframe.Closing{Code: said.Code}); err != nil {
		return err
	}
	return errClosed
}
