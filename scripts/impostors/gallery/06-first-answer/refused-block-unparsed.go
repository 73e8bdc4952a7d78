//go:build ignore

// The fields of a refused request are not parsed, though they may change what
// the next ones mean.
//
//impostor:caught-by 06-05
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
	if !headers.Flags.Has(frame.FlagEndHeaders) {
		return connError(frame.InternalError, "HEADERS: got no END_HEADERS")
	}
	if c.stream != 0 {
		return c.another(h)
	}
	list, err := c.codec.ParseFields(headers.Fragment)
	if err != nil {
		return err
	}
	c.stream = h.StreamID
	if c.request, err = ParseRequest(h.StreamID, list); err != nil {
		return err
	}
	c.answerAtEnd(headers.Flags)
	return nil
}
