//go:build ignore

// The ACK repeats the settings that it acknowledges.
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
	h.Flags |= frame.FlagAck
	c.out = append(frame.AppendHeader(c.out, h), p...)
	return nil
}
