//go:build ignore

// A text is checked when its last frame is there, and read to its end before.
//
//impostor:caught-by 12-05
package websocket

import (
	"unicode/utf8"

	"barewire/11-ws-frames/wsframe"
)

func (c *Conn) check(p []byte) error { return nil }

func (c *Conn) deliver(p []byte) (err error) {
	if c.assembler.Compressed {
		f := inflaters.Get().(*inflater)
		defer f.rest()
		p, err = f.inflate(p, c.server.maxMessage(), c.check)
		if err != nil {
			return err
		}
	}
	if c.assembler.Kind == wsframe.Text && !utf8.Valid(p) {
		return errNotUTF8
	}
	c.messages++
	return c.handle(Message{c.assembler.Kind, p})
}
