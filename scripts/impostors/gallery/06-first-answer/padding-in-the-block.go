//go:build ignore

// The padding and the priority are read as a part of the field block.
//
//impostor:caught-by 06-05
//impostor:errata 58
package h2min

import "barewire/05-frames/frame"

func (c *session) onHeaders(h frame.Header, p []byte) error {
	headers, err := frame.ParseHeaders(h, p)
	if err != nil {
		return err
	}
	if h.StreamID%2 == 0 {
		return connError(frame.ProtocolError, "HEADERS: stream: got %d, want "+
			"an odd one", h.StreamID)
	}
	list, err := c.codec.ParseFields(p)
	if err != nil {
		return err
	}
	if c.stream != 0 {
		return c.another(h)
	}
	c.stream = h.StreamID
	if c.request, err = ParseRequest(h.StreamID, list); err != nil {
		return err
	}
	c.answerAtEnd(headers.Flags)
	return nil
}
