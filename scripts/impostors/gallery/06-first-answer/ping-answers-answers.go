//go:build ignore

// The answer to a ping is answered, and two such programs never stop.
//
//impostor:caught-by 06-03
package h2min

import "barewire/05-frames/frame"

func (c *session) onPing(h frame.Header, p []byte) error {
	ping, err := frame.ParsePing(h, p)
	if err != nil {
		return err
	}
	ping.Flags = frame.FlagAck
	c.out = frame.AppendPing(c.out, ping)
	return nil
}
