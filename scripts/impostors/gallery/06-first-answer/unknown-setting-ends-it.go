//go:build ignore

// A setting that nobody knows ends the connection, and so every new one would.
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
		if s.ID > frame.MaxHeaderListSize {
			return connError(frame.ProtocolError, "SETTINGS: %v", s.ID)
		}
	}
	c.greeted = true
	c.out = frame.AppendSettingsAck(c.out)
	return nil
}
