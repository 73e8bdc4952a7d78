//go:build ignore

// Text that is not UTF-8 ends TCP, without a close frame and its 1007.
//
//impostor:caught-by 12-05
//impostor:errata 73
package websocket

import "barewire/11-ws-frames/wsframe"

func (c *Conn) check(p []byte) error {
	if c.assembler.Kind != wsframe.Text || c.assembler.Compressed {
		return nil
	}
	if !c.text.Write(p) {
		c.gone = true
		return errNotUTF8
	}
	return nil
}
