//go:build ignore

// A ping is answered with a ping: ACK is not set.
//
//impostor:caught-by 06-03
package h2min

import "barewire/05-frames/frame"

func (c *session) onPing(h frame.Header, p []byte) error {
	ping, err := frame.ParsePing(h, p)
	if err != nil || ping.Flags.Has(frame.FlagAck) {
		return err
	}
	c.out = frame.AppendPing(c.out, frame.Ping{Data: ping.Data})
	return nil
}
