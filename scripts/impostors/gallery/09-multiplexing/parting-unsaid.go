//go:build ignore

// A server that ends waits for the rest without saying so.
//
//impostor:caught-by 09-07
package http2

import (
	"time"

	"barewire/05-frames/frame"
)

func (c *conn) part() {
	c.parting.begun = true
	c.parting.until = time.Now().Add(partingTime)
	c.sender.control(frame.AppendPing(nil, frame.Ping{Data: partingPing}))
}
