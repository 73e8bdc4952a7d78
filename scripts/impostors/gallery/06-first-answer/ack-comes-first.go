//go:build ignore

// The server acknowledges before it has sent SETTINGS of its own.
//
//impostor:caught-by 06-02
package h2min

import "barewire/05-frames/frame"

func (c *session) greet(dst []byte) []byte {
	return frame.AppendSettings(frame.AppendSettingsAck(dst),
		frame.Setting{ID: frame.MaxConcurrentStreams, Value: 1})
}
