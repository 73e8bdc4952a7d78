//go:build ignore

// A client that is told of the end has no time to answer: Close leaves the
// deadline as it is, say.
//
//impostor:caught-by 12-07
package websocket

import "barewire/11-ws-frames/wsframe"

func (c *Conn) Close(why wsframe.Closing) error {
	if c.closing {
		return nil
	}
	c.mu.Lock()
	c.closing = true
	c.mu.Unlock()
	return c.send(wsframe.Close, wsframe.AppendClose(nil, why))
}
