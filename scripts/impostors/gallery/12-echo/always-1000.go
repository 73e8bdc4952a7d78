//go:build ignore

// Every goodbye is answered with 1000.
//
//impostor:caught-by 12-04
package websocket

import "barewire/11-ws-frames/wsframe"

func (c *Conn) closed(p []byte) error {
	_, err := wsframe.ParseClose(p)
	if err != nil {
		return err
	}
	if err := c.Close(wsframe.Closing{Code: wsframe.Normal}); err != nil {
		return err
	}
	return errClosed
}
