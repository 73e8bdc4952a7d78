//go:build ignore

// A connection that waits keeps its buffers, ten thousand of them a hundred
// megabytes.
//
//impostor:caught-by 04-08
package http11

func (c *conn) rest() {
	if c.session != nil && c.handed {
		c.session = nil
	}
}
