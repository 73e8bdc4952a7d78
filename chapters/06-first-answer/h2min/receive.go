package h2min

import "barewire/05-frames/frame"

// greet appends the server's part of the preface, a SETTINGS frame, which need
// not wait for the client's. It says MAX_CONCURRENT_STREAMS=1: onHeaders
// refuses a second stream. RFC 9113 §3.4.
//
//lab:exercise 06-02
//lab:stub return dst
func (c *session) greet(dst []byte) []byte {
	return dst
}

// receive does what a frame calls for. Most call for nothing: the types that
// nobody knows must be ignored (RFC 9113 §5.5), and others say what matters
// only to servers that do more than this one.
func (c *session) receive(h frame.Header, p []byte) error {
	if !c.greeted && h.Type != frame.TypeSettings {
		return connError(frame.ProtocolError, "preface: got %v, want SETTINGS "+
			"as the first frame (RFC 9113 §3.4)", h.Type)
	}
	switch h.Type {
	case frame.TypeSettings:
		return c.onSettings(h, p)
	case frame.TypePing:
		return c.onPing(h, p)
	case frame.TypeWindowUpdate:
		_, err := frame.ParseWindowUpdate(h, p)
		return err
	case frame.TypeHeaders:
		return c.onHeaders(h, p)
	case frame.TypeData:
		return c.onData(h, p)
	case frame.TypeRSTStream:
		c.done = c.done || c.stream != 0 && h.StreamID == c.stream
	case frame.TypeGoAway:
		_, err := frame.ParseGoAway(h, p)
		c.done = true
		return err
	case frame.TypePushPromise, frame.TypeContinuation:
		return connError(frame.ProtocolError, "%v: got one, want none from a "+
			"client at this point (RFC 9113 §6.6, §6.10)", h.Type)
	}
	return nil
}

// onSettings acknowledges the client's settings, and lets the acknowledgement
// of ours be: to answer that one would never end. A HEADER_TABLE_SIZE goes to
// the codec, which does nothing with it before chapter 07. Only then is the
// client greeted; a value that cannot be ends the connection. RFC 9113 §6.5.3.
//
//lab:exercise 06-02
func (c *session) onSettings(h frame.Header, p []byte) error {
	return notBegun("06-02", "(*session).onSettings")
}

// onPing sends a ping's data back, with ACK. RFC 9113 §6.7.
//
//lab:exercise 06-03
//lab:stub return nil
func (c *session) onPing(h frame.Header, p []byte) error {
	return nil
}

// onHeaders takes the request's fields. The stream must be a client's, and so
// have an odd number (RFC 9113 §5.1.1); the list must be whole: CONTINUATION is
// chapter 08's, and here an INTERNAL_ERROR. A second request is refused, for
// our settings said one, but its block is parsed: it may change what the codec
// knows (RFC 9113 §4.3). The stream is noted even if its request is malformed.
//
//lab:exercise 06-05
func (c *session) onHeaders(h frame.Header, p []byte) error {
	return notBegun("06-05", "(*session).onHeaders")
}

// another takes HEADERS that are not the request's first: its trailers, which
// nobody here wants, or a second request.
func (c *session) another(h frame.Header) error {
	if h.StreamID == c.stream {
		c.answerAtEnd(h.Flags)
		return nil
	}
	return streamError(h.StreamID, frame.RefusedStream, "HEADERS: got a "+
		"second stream, want one (RFC 9113 §5.1.2)")
}

// onData takes some of the request's body, for which nobody here has a use.
func (c *session) onData(h frame.Header, p []byte) error {
	if _, err := frame.ParseData(h, p); err != nil {
		return err
	}
	if c.stream == 0 || h.StreamID > c.stream {
		return connError(frame.ProtocolError, "DATA: stream: got %d, want one "+
			"that HEADERS opened (RFC 9113 §5.1)", h.StreamID)
	}
	if h.StreamID == c.stream {
		c.answerAtEnd(h.Flags)
	}
	return nil
}

// answerAtEnd answers the request if the frame with these flags was its last.
func (c *session) answerAtEnd(flags frame.Flags) {
	if !flags.Has(frame.FlagEndStream) {
		return
	}
	r := c.server.Handle(c.request)
	c.out = AppendResponse(c.out, c.stream, r, c.codec)
	c.done = true
}
