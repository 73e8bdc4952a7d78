//go:build ignore

// No PING comes behind the GOAWAY, and nobody can tell when the client has heard
// of it.
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
	out := frame.AppendGoAway(nil, frame.GoAway{
		LastStreamID: frame.MaxWindow, Code: frame.NoError})
	c.sender.control(out)
}
