//go:build ignore

// WINDOW_UPDATE is nobody's purse: a byte a frame goes on for ever.
//
//impostor:caught-by 14-04
package guard

import "barewire/09-multiplexing/http2"

func (f *frames) purse(e http2.Event) *Purse {
	switch e {
	case http2.SawReset, http2.SawMistake:
		return &f.resets
	case http2.SawSettings, http2.SawPing, http2.SawPriority,
		http2.SawUnknown:
		return &f.control
	case http2.SawEmptyData, http2.SawContinuation:
		return &f.empty
	}
	return nil
}
