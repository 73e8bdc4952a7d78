//go:build ignore

// An ACK of SETTINGS is acknowledged, too, and two such programs never stop.
//
//impostor:caught-by 06-02
package h2min

import "barewire/05-frames/frame"

func (c *session) onSettings(h frame.Header, p []byte) error {
	_, err := frame.ParseSettings(h, p, nil)
	if err != nil {
		return err
	}
	c.greeted = true
	c.out = frame.AppendSettingsAck(c.out)
	return nil
}
