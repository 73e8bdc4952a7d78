//go:build ignore

// After the close frames the connection goes on.
//
//impostor:caught-by 12-04
package websocket

import "barewire/11-ws-frames/wsframe"

func (c *Conn) closed(p []byte) error {
	said, err := wsframe.ParseClose(p)
	if err != nil {
		return err
	}
	if err := c.Close(wsframe.Closing{Code: said.Code}); err != nil {
		return err
	}
	return nil
}
