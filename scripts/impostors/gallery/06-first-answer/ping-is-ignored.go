//go:build ignore

// A ping is not answered, and its sender takes the connection for dead.
//
//impostor:caught-by 06-03
//impostor:errata 44
package h2min

import "barewire/05-frames/frame"

func (c *session) onPing(h frame.Header, p []byte) error {
	_, err := frame.ParsePing(h, p)
	return err
}
