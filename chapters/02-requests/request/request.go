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
	ContentLength  int64 // bytes of the body; 0 if there is none
	// Body is never nil. It returns io.ErrUnexpectedEOF when the peer ended
	// before ContentLength bytes.
	Body io.Reader
}

// ReadRequest reads a head from br and checks it, and gives the request a Body
// that reads on from br. Errors: io.EOF when the peer ended before the first
// byte; *StatusError when there is something to tell it; any other error of the
// connection, a deadline's among them, as it is.
func ReadRequest(br *bufio.Reader, lim Limits) (*Request, error) {
	lim = lim.withDefaults()
	head, err := ReadHead(br, lim)
	if err != nil {
		return nil, err
	}
	req, err := ParseHead(head, nil)
	if err != nil {
		return nil, err
	}
	req.ContentLength, err = BodyLength(req.Fields, lim.Body)
	if err != nil {
		return nil, err
	}
	req.Body = newBody(br, req.ContentLength)
	return &req, nil
}
