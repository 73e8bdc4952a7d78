//go:build ignore

// The ACK of our settings is acknowledged, too, and two such programs never
// stop.
//
//impostor:caught-by 09-02
package http2

import "barewire/05-frames/frame"

func (c *conn) onSettings(h frame.Header, p []byte) (err error) {
	if c.list, err = frame.ParseSettings(h, p, c.list); err != nil {
		return err
	}
	c.greeted = true
	for _, s := range c.list {
		if err := c.apply(s); err != nil {
			return err
		}
	}
	c.sender.control(frame.AppendSettingsAck(nil))
	return nil
}
