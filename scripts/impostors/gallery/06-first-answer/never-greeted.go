//go:build ignore

// That the client has sent its SETTINGS is not noted, and all that follows is
// refused.
//
//impostor:caught-by 06-02
package h2min

import "barewire/05-frames/frame"

func (c *session) onSettings(h frame.Header, p []byte) error {
	if h.Flags.Has(frame.FlagAck) {
		return nil
	}
	list, err := frame.ParseSettings(h, p, nil)
	if err != nil {
		return err
	}
	for _, s := range list {
		if s.ID == frame.HeaderTableSize {
			c.codec.SetTableSize(s.Value)
		}
	}
	c.out = frame.AppendSettingsAck(c.out)
	return nil
}
