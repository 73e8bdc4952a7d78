//go:build ignore

// The codec is not told how much of a table the client keeps.
//
//impostor:caught-by 06-02
package h2min

import "barewire/05-frames/frame"

func (c *session) onSettings(h frame.Header, p []byte) error {
	if h.Flags.Has(frame.FlagAck) {
		return nil
	}
	if _, err := frame.ParseSettings(h, p, nil); err != nil {
		return err
	}
	c.greeted = true
	c.out = frame.AppendSettingsAck(c.out)
	return nil
}
