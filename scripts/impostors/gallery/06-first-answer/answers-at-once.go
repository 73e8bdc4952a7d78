//go:build ignore

// HEADERS are answered at once, whether the request has ended or not.
//
//impostor:caught-by 06-05
//impostor:errata 61
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
	list, err := c.codec.ParseFields(headers.Fragment)
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
	c.answerAtEnd(frame.FlagEndStream)
	return nil
}
