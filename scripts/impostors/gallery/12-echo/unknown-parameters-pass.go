//go:build ignore

// A parameter that nobody knows is passed over, and the offer accepted without
// it.
//
//impostor:caught-by 12-09
package websocket

import (
	"slices"

	"barewire/10-handshake/upgrade"
)

func parseOffer(params []upgrade.Param) (d Deflate, ok bool) {
	d.Bits = maxBits
	for i, p := range params {
		same := func(q upgrade.Param) bool { return q.Name == p.Name }
		if slices.ContainsFunc(params[:i], same) {
			return d, false
		}
		ok := true
		switch p.Name {
		case "server_no_context_takeover", "client_no_context_takeover":
			ok = !p.HasValue
		case "server_max_window_bits":
			d.Bits, ok = windowBits(p.Value)
		case "client_max_window_bits":
			_, isBits := windowBits(p.Value)
			ok = isBits || !p.HasValue
		}
		if !ok {
			return d, false
		}
	}
	return d, true
}
