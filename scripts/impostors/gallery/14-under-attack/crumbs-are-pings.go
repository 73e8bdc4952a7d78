//go:build ignore

// Fragments of field blocks are paid from the purse of pings: who pings may
// not cut.
//
//impostor:caught-by 14-04
package guard

import "barewire/09-multiplexing/http2"

func (f *frames) purse(e http2.Event) *Purse {
	switch e {
	case http2.SawReset, http2.SawMistake:
		return &f.resets
	case http2.SawSettings, http2.SawPing, http2.SawPriority,
		http2.SawUnknown, http2.SawContinuation:
		return &f.control
	case http2.SawEmptyData:
		return &f.empty
	case http2.SawWindowUpdate:
		return &f.windows
	}
	return nil
}
