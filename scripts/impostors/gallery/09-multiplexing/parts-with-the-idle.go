//go:build ignore

// A connection without a stream ends at once, and what is on its way is lost.
//
//impostor:caught-by 09-07
package http2

import (
	"time"

	"barewire/05-frames/frame"
)

func (c *conn) part() {
	c.parting.begun, c.parting.last = true, true
	c.parting.until = time.Now().Add(partingTime)
	out := frame.AppendGoAway(nil, frame.GoAway{
		LastStreamID: frame.MaxWindow, Code: frame.NoError})
	c.sender.control(frame.AppendPing(out, frame.Ping{Data: partingPing}))
}
