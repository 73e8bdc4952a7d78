//go:build ignore

// SETTINGS are acknowledged before anybody has looked at them.
//
//impostor:caught-by 09-02
package http2

import "barewire/05-frames/frame"

func (c *conn) onSettings(h frame.Header, p []byte) (err error) {
	if h.Flags.Has(frame.FlagAck) {
		return nil
	}
	c.sender.control(frame.AppendSettingsAck(nil))
	if c.list, err = frame.ParseSettings(h, p, c.list); err != nil {
		return err
	}
	c.greeted = true
	for _, s := range c.list {
		if err := c.apply(s); err != nil {
			return err
		}
	}
	return nil
}
