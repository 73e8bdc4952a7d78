package h2min

import (
	"bufio"
	"net"
	"strconv"

	"barewire/05-frames/frame"
)

// Get asks the server at the other end of conn for path, in plain literals, and
// says goodbye. Errors: *frame.StreamError if the server refused the request;
// *frame.ConnError if it sent what it must not, or a GOAWAY with an error.
func Get(conn net.Conn, authority, path string) (*Response, error) {
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
// body: the preface, SETTINGS, and HEADERS that end both list and stream.
//
//lab:exercise 06-07
func AppendRequest(dst []byte, r *Request) []byte {
	panic("06-07 not begun: write AppendRequest")
}

// A client is the other side of a session.
type client struct {
	conn     net.Conn
	response Response
	done     bool // the stream has ended
}

// receive does what a frame of the server calls for.
//
//lab:exercise 06-07
func (c *client) receive(h frame.Header, p []byte) error {
	return notBegun("06-07", "(*client).receive")
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
