//go:build ignore

// Mistakes that make us reset a stream have a purse of their own: with both, a
// client gives up twice as many.
//
//impostor:caught-by 14-04
package guard

import "barewire/09-multiplexing/http2"

func (f *frames) purse(e http2.Event) *Purse {
	switch e {
	case http2.SawReset:
		return &f.resets
	case http2.SawMistake, http2.SawSettings, http2.SawPing,
		http2.SawPriority, http2.SawUnknown:
		return &f.control
	case http2.SawEmptyData, http2.SawContinuation:
		return &f.empty
	case http2.SawWindowUpdate:
		return &f.windows
	}
	return nil
}
