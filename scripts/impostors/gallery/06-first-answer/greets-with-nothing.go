//go:build ignore

// The server's SETTINGS are empty, and a client believes that it may open any
// number of streams.
//
//impostor:caught-by 06-02
package h2min

import "barewire/05-frames/frame"

func (c *session) greet(dst []byte) []byte {
	return frame.AppendSettings(dst)
}
