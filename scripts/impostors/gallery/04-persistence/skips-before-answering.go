//go:build ignore

// The body is read to its end before it is answered, though nobody wants it.
//
//impostor:caught-by 04-02
package http11

import (
	"barewire/02-requests/request"
	"barewire/03-responses/http10"
)

func (c *conn) finish(req *request.Request, r http10.Response) (bool, error) {
	keep := Persists(req, c.body.err) && c.mayKeep()
	if r.Stream != nil {
		if c.body.awaited {
			c.body.invite()
			c.flush()
		}
	} else if c.body.unwanted() {
		keep = false
	}
	skipped := c.body.skip()
	kept, err := c.respond(req, r, keep && skipped)
	return kept, err
}
