//go:build ignore

// Frames of unknown types are ignored so well that nobody counts them.
//
//impostor:caught-by 14-04
package guard

import "barewire/09-multiplexing/http2"

func (f *frames) purse(e http2.Event) *Purse {
	switch e {
	case http2.SawReset, http2.SawMistake:
		return &f.resets
	case http2.SawSettings, http2.SawPing, http2.SawPriority:
		return &f.control
	case http2.SawEmptyData, http2.SawContinuation:
		return &f.empty
	case http2.SawWindowUpdate:
		return &f.windows
	}
	return nil
}
