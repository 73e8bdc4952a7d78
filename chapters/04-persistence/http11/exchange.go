package http11

import (
	"barewire/02-requests/request"
	"barewire/03-responses/http10"
)

// broken stands for a request that could not be read, when it is answered.
var broken = &request.Request{Major: 1, Minor: 1}

// exchange reads one request, has it answered, and reports whether another
// may follow. A request that cannot be read is answered by Failure and is the
// last: RFC 9112 §9.3.
func (c *conn) exchange() (next bool, err error) {
	req, err := c.readRequest()
	if err != nil {
		c.respond(broken, http10.Failure(err), false)
		return false, err
	}
	c.served++
	c.stats.Requests++
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
		// It may be the body itself, and 100 comes before 200.
		c.body.invite()
	} else if c.body.unwanted() {
		keep = false
	}
	kept, err := c.respond(req, r, keep)
	c.agreed = !Persists(req, nil) && c.body.left == 0 && c.br.Buffered() == 0
	return kept && c.body.skip(), err
}

// mayKeep reports whether we, for our part, want another request.
func (c *conn) mayKeep() bool {
	most := c.server.MaxRequests
	return (most == 0 || c.served < most) && c.ctx.Err() == nil
}

// readRequest reads a head, checks it, and gets the body ready. The order of
// the checks is that of the head: its line first, then its fields.
func (c *conn) readRequest() (*request.Request, error) {
	limits := c.server.limits()
	c.due = readingHead
	head, err := request.ReadHead(c.br, limits)
	if err != nil {
		return nil, err
	}
	if err := c.parse(head); err != nil {
		return nil, err
	}
	req := &c.request
	if err := c.check(req); err != nil {
		return nil, err
	}
	req.ContentLength, err = BodyLength(req, limits.Body)
	if err != nil {
		return nil, err
	}
	awaited, err := Expects(req)
	if err != nil {
		return nil, err
	}
	c.body.begin(c, req.ContentLength, awaited)
	req.Body = &c.body
	return req, nil
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
