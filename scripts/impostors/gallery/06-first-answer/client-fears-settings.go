//go:build ignore

// The client takes the server's SETTINGS for a mistake: the answer should be
// HEADERS.
//
//impostor:caught-by 06-07
package h2min

import "barewire/05-frames/frame"

func (c *client) receive(h frame.Header, p []byte) error {
	switch h.Type {
	case frame.TypeHeaders:
		return c.onHeaders(h, p)
	case frame.TypeData:
		d, err := frame.ParseData(h, p)
		c.response.Body = append(c.response.Body, d.Data...)
		c.done = h.Flags.Has(frame.FlagEndStream)
		return err
	}
	return connError(frame.ProtocolError, "got %v, want HEADERS or DATA",
		h.Type)
}
