//go:build ignore

// SETTINGS are acknowledged, and nobody has looked into them.
//
//impostor:caught-by 06-02
package h2min

import "barewire/05-frames/frame"

func (c *session) onSettings(h frame.Header, p []byte) error {
	if h.Flags.Has(frame.FlagAck) {
		return nil
	}
	c.greeted = true
	c.out = frame.AppendSettingsAck(c.out)
	return nil
}
