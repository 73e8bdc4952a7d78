//go:build ignore

// The server sends the client's preface, which only clients send.
//
//impostor:caught-by 06-02
//impostor:errata 41
package h2min

import "barewire/05-frames/frame"

func (c *session) greet(dst []byte) []byte {
	return frame.AppendSettings(append(dst, Preface...),
		frame.Setting{ID: frame.MaxConcurrentStreams, Value: 1})
}
