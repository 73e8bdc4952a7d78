//go:build ignore

// Parameters that have no value may have one.
//
//impostor:caught-by 12-09
package websocket

import "barewire/10-handshake/upgrade"

func parseOffer(params []upgrade.Param) (d Deflate, ok bool) {
	d.Bits = maxBits
	seen := map[string]bool{}
	for _, p := range params {
		if seen[p.Name] {
			return d, false
		}
		seen[p.Name] = true
		switch p.Name {
		case "server_no_context_takeover", "client_no_context_takeover",
			"client_max_window_bits":
		case "server_max_window_bits":
			if d.Bits, ok = windowBits(p.Value); !ok {
				return d, false
			}
		default:
			return d, false
		}
	}
	return d, true
}
