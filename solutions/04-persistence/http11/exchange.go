package http11

import (
	"cmp"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
)

// broken stands for a request that could not be read, when it is answered.
var broken = &request.Request{Major: 1, Minor: 1}

// exchange reads one request, has it answered, and reports whether another
// may follow. A request that cannot be read is answered by Failure and is the
// last: RFC 9112 §9.3.
func (c *conn) exchange() (next bool, err error) {
	c.begun = false
	req, err := c.readRequest()
	if err != nil {
		c.respond(cmp.Or(req, broken), http10.Failure(err), false)
		return false, err
	}
	c.served++
	c.stats.Requests++
	if isPlain(req.Fields) {
		return c.finish(req, c.server.Handler(req))
	}
	if name, protocol := c.server.upgrade(req); protocol != nil {
		r, talk := protocol(req)
		if r.Status == 101 {
			return false, c.handOver(name, r, talk)
		}
		return c.finish(req, r)
	}
	return c.finish(req, c.server.Handler(req))
}

// finish answers req, and gets the connection to where the next one begins.
func (c *conn) finish(req *request.Request, r http10.Response) (bool, error) {
	keep := Persists(req, c.body.err) && c.mayKeep()
	if r.Stream != nil {
		// It may be the body itself, and 100 comes before 200. It goes
		// at once: what waits in c.out is of one moment, says dateLine.
		if c.body.awaited {
			c.body.invite()
			c.flush()
		}
	} else if c.body.unwanted() {
		keep = false
	}
	kept, err := c.respond(req, r, keep)
	if kept {
		return c.body.skip(), err
	}
	c.agreed = !Persists(req, nil) && c.body.left == 0 &&
		c.br.Buffered() == 0
	return false, err
}

// mayKeep reports whether we, for our part, want another request.
func (c *conn) mayKeep() bool {
	most := c.server.MaxRequests
	return (most == 0 || c.served < most) && c.ctx.Err() == nil
}

// readRequest reads a head, checks it, and gets the body ready. The order of
// the checks is that of the head: its line first, then its fields. What is
// refused comes with the error as far as it was understood: HEAD is not
// answered with a body. RFC 9110 §9.3.2.
func (c *conn) readRequest() (*request.Request, error) {
	c.due = readingHead
	head, err := request.ReadHead(c.br, c.server.Limits)
	if err != nil {
		return nil, err
	}
	if err := c.parse(head); err != nil {
		return nil, err
	}
	req := &c.request
	if err := c.check(req); err != nil {
		return req, err
	}
	awaited := false
	if !isPlain(req.Fields) {
		most := c.server.limits().Body
		req.ContentLength, err = BodyLength(req, most)
		if err != nil {
			return req, err
		}
		if awaited, err = Expects(req); err != nil {
			return req, err
		}
	}
	c.body.begin(c, req.ContentLength, awaited)
	req.Body = &c.body
	return req, nil
}

// isPlain reports whether none of the fields that announce a body, an
// expectation or an upgrade is there, as in most requests. One look at each
// name's length and first letter answers for all four; where it is mistaken,
// those who look closely find nothing. RFC 9112 §6, RFC 9110 §7.8, §10.1.1.
func isPlain(fields request.Fields) bool {
	for i := range fields {
		name := fields[i].Name
		switch first := name[0] | 0x20; {
		case first == 'c' && len(name) == len("Content-Length"),
			first == 't' && len(name) == len("Transfer-Encoding"),
			first == 'e' && len(name) == len("Expect"),
			first == 'u' && len(name) == len("Upgrade"):
			return false
		}
	}
	return true
}

// check refuses what we have no use for. HTTP/0.9 is gone since RFC 9112, and
// a request line cut short must not pass for one. CONNECT is for proxies:
// RFC 9110 §9.3.6.
func (c *conn) check(req *request.Request) error {
	if req.Major == 0 {
		return refuse(400, "request line: want a version after %s",
			quote(req.Target))
	}
	if err := CheckHost(req); err != nil {
		return err
	}
	if req.Method == "CONNECT" {
		return refuse(501, "CONNECT: this is no proxy")
	}
	return nil
}
