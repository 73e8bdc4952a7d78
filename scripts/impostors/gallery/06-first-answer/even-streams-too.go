//go:build ignore

// A client's request on an even stream is answered.
//
//impostor:caught-by 06-05
//impostor:errata 57
package h2min

import "barewire/05-frames/frame"

func (c *session) onHeaders(h frame.Header, p []byte) error {
	headers, err := frame.ParseHeaders(h, p)
	if err != nil {
		return err
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
	c.answerAtEnd(headers.Flags)
	return nil
}
