//go:build ignore

// Our HEADERS on a promised stream are not noted, and it is reserved for ever.
//
//impostor:caught-by 09-09
package http2

func (c *conn) pushAlong(x *exchange) {
	for _, path := range c.server.Push(&x.request) {
		if uint32(c.streams.Own()) >= c.pushLimit {
			return
		}
		s, err := c.streams.Promise()
		if err != nil {
			return
		}
		y := of(s)
		y.request = promised(&x.request, path, y.request.Fields)
		c.sender.promise(x, y)
		c.working.Add(1)
		c.start(y)
	}
}
