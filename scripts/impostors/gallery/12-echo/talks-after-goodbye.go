//go:build ignore

// After a close frame messages are answered as before.
//
//impostor:caught-by 12-04
package websocket

import "barewire/11-ws-frames/wsframe"

func (c *Conn) closed(p []byte) error {
	said, err := wsframe.ParseClose(p)
	if err != nil {
		return err
	}
	why := wsframe.AppendClose(nil, wsframe.Closing{Code: said.Code})
	if err := c.send(wsframe.Close, why); err != nil {
		return err
	}
	for c.buffered() > 0 {
		if err := c.frame(); err != nil {
			return err
		}
	}
	return errClosed
}
