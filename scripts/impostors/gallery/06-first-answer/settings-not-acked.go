//go:build ignore

// SETTINGS are read and not acknowledged.
//
//impostor:caught-by 06-02
//impostor:errata 43
package h2min

import "barewire/05-frames/frame"

func (c *session) onSettings(h frame.Header, p []byte) error {
	if h.Flags.Has(frame.FlagAck) {
		return nil
	}
	_, err := frame.ParseSettings(h, p, nil)
	c.greeted = true
	return err
}
