//go:build ignore

// A close frame without a code is answered with 1005, which only stands for
// none.
//
//impostor:caught-by 12-04
package websocket

import (
	"encoding/binary"

	"barewire/11-ws-frames/wsframe"
)

func (c *Conn) closed(p []byte) error {
	said, err := wsframe.ParseClose(p)
	if err != nil {
		return err
	}
	code := uint16(said.Code)
	if len(p) == 0 {
		code = 1005
	}
	body := binary.BigEndian.AppendUint16(nil, code)
	if err := c.send(wsframe.Close, body); err != nil {
		return err
	}
	return errClosed
}
