//go:build ignore

// A client that is silent hears of the end when its interval is over, which may
// be half a minute.
//
//impostor:caught-by 12-07
package websocket

func (c *Conn) wake() {}
