//go:build ignore

// Whatever comes is paid from one purse: who pings may not give up a stream.
//
//impostor:caught-by 14-04
package guard

import "barewire/09-multiplexing/http2"

func (f *frames) purse(e http2.Event) *Purse {
	switch e {
	case http2.SawRequest, http2.SawData:
		return nil
	}
	return &f.control
}
