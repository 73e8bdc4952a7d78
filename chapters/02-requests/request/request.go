// Package request reads HTTP/1 requests: from bytes, cut anywhere, to a Request
// that has been checked against the grammar of RFC 9112 and RFC 9110.
package request

import (
	"bufio"
	"io"
)

// A Request is what a client asked for.
type Request struct {
	Method, Target string // as sent
	Path           string // percent-decoded; "*" for the asterisk-form
	Query          string // what followed the ?, as sent
	Host           string // of the target if it names one, else of Host
	Major, Minor   int    // of the version; 0 and 9 for a Simple-Request
	Fields         Fields
	HeadBytes      int   // how long the head was, empty line included
	ContentLength  int64 // bytes of the body; 0: none, -1: its end will tell
	// Body is never nil. It returns io.ErrUnexpectedEOF when the peer ended
	// before ContentLength bytes.
	Body io.Reader
	// Trailers are the fields after a body in chunks (chapter 04). They are
	// here once Body has returned io.EOF.
	Trailers Fields
}

// ReadRequest reads a head from br and checks it, and gives the request a Body
// that reads on from br. Errors: io.EOF when the peer ended before the first
// byte; *StatusError when there is something to tell it; any other error of the
// connection, a deadline's among them, as it is.
func ReadRequest(br *bufio.Reader, lim Limits) (*Request, error) {
	r := new(Request)
	if err := r.Read(br, lim); err != nil {
		return nil, err
	}
	return r, nil
}

// keepFields is how many fields are worth keeping an array for.
const keepFields = 256

// Read is ReadRequest into a Request that has served before: the array of its
// Fields is used again. On an error only that array is left.
func (r *Request) Read(br *bufio.Reader, lim Limits) error {
	fields := r.Fields[:0]
	if cap(fields) > keepFields {
		fields = nil // or each Read would clear it all
	}
	clear(fields[:cap(fields)]) // keep nobody's head in memory
	*r = Request{Fields: fields}
	lim = lim.withDefaults()
	head, err := ReadHead(br, lim)
	if err != nil {
		return err
	}
	req, err := ParseHead(head, fields)
	if err == nil {
		req.ContentLength, err = BodyLength(req.Fields, lim.Body)
	}
	if err != nil {
		return err
	}
	req.Body = NewBody(br, req.ContentLength)
	*r = req
	return nil
}
