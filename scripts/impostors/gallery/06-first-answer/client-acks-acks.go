//go:build ignore

// The client acknowledges the acknowledgement of its SETTINGS.
//
//impostor:caught-by 06-07
package h2min

import "barewire/05-frames/frame"

func (c *client) receive(h frame.Header, p []byte) error {
	switch h.Type {
	case frame.TypeSettings:
		c.conn.Write(frame.AppendSettingsAck(nil))
	case frame.TypePing:
		return c.onPing(h, p)
	case frame.TypeHeaders:
		return c.onHeaders(h, p)
	case frame.TypeData:
		d, err := frame.ParseData(h, p)
		c.response.Body = append(c.response.Body, d.Data...)
		c.done = h.Flags.Has(frame.FlagEndStream)
		return err
	case frame.TypeRSTStream:
		r, err := frame.ParseRSTStream(h, p)
		if err != nil {
			return err
		}
		return streamError(r.StreamID, r.Code, "the server's RST_STREAM")
	case frame.TypeGoAway:
		return c.onGoAway(h, p)
	}
	return nil
}
