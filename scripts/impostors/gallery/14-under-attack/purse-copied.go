//go:build ignore

// A copy of the purse pays, and so the purse is always full.
//
//impostor:caught-by 14-04
package guard

import "barewire/09-multiplexing/http2"

func (f *frames) purse(e http2.Event) *Purse {
	var purse Purse
	switch e {
	case http2.SawReset, http2.SawMistake:
		purse = f.resets
	case http2.SawSettings, http2.SawPing, http2.SawPriority,
		http2.SawUnknown:
		purse = f.control
	case http2.SawEmptyData, http2.SawContinuation:
		purse = f.empty
	case http2.SawWindowUpdate:
		purse = f.windows
	default:
		return nil
	}
	return &purse
}
