//go:build ignore

// Of the paths that go along, only the first is promised.
//
//impostor:caught-by 09-09
package http2

import "barewire/08-streams/stream"

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
		c.streams.On(y.ID, stream.SendHeaders)
		c.working.Add(1)
		c.start(y)
		return
	}
}
