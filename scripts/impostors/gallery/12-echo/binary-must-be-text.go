//go:build ignore

// Binary messages are held to UTF-8 as well.
//
//impostor:caught-by 12-02
package websocket

import "barewire/11-ws-frames/wsframe"

func (c *Conn) check(p []byte) error {
	if c.assembler.Compressed || c.text.Write(p) {
		return nil
	}
	if c.assembler.Kind == wsframe.Binary && c.assembler.Open {
		return nil
	}
	return errNotUTF8
}
