//go:build ignore

// After both close frames the server waits for the client to end TCP.
//
//impostor:caught-by 12-04
package websocket

import "barewire/11-ws-frames/wsframe"

func (c *Conn) closed(p []byte) error {
	said, err := wsframe.ParseClose(p)
	if err != nil {
		return err
	}
	return c.Close(wsframe.Closing{Code: said.Code})
}
