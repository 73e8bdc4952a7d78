//go:build ignore

// What is on its way when the server says that it ends is refused.
//
//impostor:caught-by 09-07
package http2

import "barewire/05-frames/frame"

func (c *conn) part() {
	out := frame.AppendGoAway(nil, frame.GoAway{
		LastStreamID: frame.MaxWindow, Code: frame.NoError})
	c.sender.control(frame.AppendPing(out, frame.Ping{Data: partingPing}))
	c.partNow()
}
