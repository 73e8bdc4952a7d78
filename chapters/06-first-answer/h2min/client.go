package h2min

import (
	"bufio"
	"io"
	"strconv"

	"barewire/05-frames/frame"
)

// Get asks the server at the other end of conn for path, in plain literals, and
// says goodbye. Errors: *frame.StreamError if the server refused the request;
// *frame.ConnError if it sent what it must not, or a GOAWAY with an error.
func Get(conn io.ReadWriter, authority, path string) (*Response, error) {
	out := AppendRequest(nil, &Request{Method: "GET", Scheme: "http",
		Authority: authority, Path: path})
	if _, err := conn.Write(out); err != nil {
		return nil, err
	}
	c := &client{conn: conn}
	frames := frame.NewReader(bufio.NewReader(conn), frame.DefaultMaxSize)
	for !c.done {
		h, p, err := frames.ReadFrame()
		if err == nil {
			err = c.receive(h, p)
		}
		if err != nil {
			return nil, err
		}
	}
	conn.Write(AppendGoodbye(nil, 0, nil)) // the server may have gone already
	return &c.response, nil
}

// requestStream is the client's first stream. RFC 9113 §5.1.1.
const requestStream = 1

// AppendRequest appends all that a client has to send for a request without a
// body: the preface, SETTINGS with ENABLE_PUSH=0, and HEADERS that end both
// list and stream. The list is the pseudo-fields, then r.Fields.
//
//lab:exercise 06-07
func AppendRequest(dst []byte, r *Request) []byte {
	panic("06-07 not begun: write AppendRequest")
}

// A client is the other side of a session.
type client struct {
	conn     io.Writer
	response Response
	done     bool // the stream has ended
}

// receive does what a frame of the server calls for. SETTINGS and PING are
// acknowledged, their ACKs are not. HEADERS and DATA are the response, until
// END_STREAM. RST_STREAM is a *frame.StreamError with its code, and whether a
// GOAWAY is an error onGoAway knows. All else means nothing here. What p holds
// is gone with the next frame.
//
//lab:exercise 06-07
func (c *client) receive(h frame.Header, p []byte) error {
	return notBegun("06-07", "(*client).receive")
}

// onPing sends a ping's data back, with ACK, as the server does. RFC 9113 §6.7.
func (c *client) onPing(h frame.Header, p []byte) error {
	ping, err := frame.ParsePing(h, p)
	if err == nil && !ping.Flags.Has(frame.FlagAck) {
		c.conn.Write(frame.AppendPing(nil,
			frame.Ping{Flags: frame.FlagAck, Data: ping.Data}))
	}
	return err
}

// onHeaders takes the response's fields.
func (c *client) onHeaders(h frame.Header, p []byte) error {
	headers, err := frame.ParseHeaders(h, p)
	if err != nil {
		return err
	}
	list, err := Plain{}.ParseFields(headers.Fragment)
	for _, f := range list {
		if f.Name == ":status" {
			c.response.Status, err = strconv.Atoi(f.Value)
		} else {
			c.response.Fields = append(c.response.Fields, f)
		}
	}
	c.done = h.Flags.Has(frame.FlagEndStream)
	return err
}

// onGoAway takes a goodbye that comes before the answer has ended. If our
// stream is not beyond the last, the answer still comes. RFC 9113 §6.8.
func (c *client) onGoAway(h frame.Header, p []byte) error {
	g, err := frame.ParseGoAway(h, p)
	if err == nil && (g.Code != frame.NoError ||
		g.LastStreamID < requestStream) {
		err = connError(g.Code, "the server's GOAWAY: %q", g.Debug)
	}
	return err
}
