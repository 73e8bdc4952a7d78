package http11

import (
	"fmt"
	"runtime/debug"

	"barewire/03-responses/http10"
)

// survive is deferred around the code of others: handlers, their Streams. A
// panic there is the trouble of this connection, and must not become that of
// all. A client that has no part of the answer yet gets a 500; one that has is
// told by a reset that there is no rest.
func (c *conn) survive() {
	v := recover()
	if v == nil {
		return
	}
	c.log(panicked(v))
	if c.begun {
		c.cut = true
		return
	}
	c.respond(&c.request, http10.Text(500, http10.Reason(500)), false)
}

// panicked is a panic as an error, which says where it came from.
func panicked(v any) error {
	return fmt.Errorf("panic: %v [recovered]\n%s", v, debug.Stack())
}
