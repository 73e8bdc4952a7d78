//go:build ignore

// server_max_window_bits may come without its number.
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
		case "server_no_context_takeover", "client_no_context_takeover":
			if p.HasValue {
				return d, false
			}
		case "server_max_window_bits", "client_max_window_bits":
			if p.HasValue {
				n, ok := windowBits(p.Value)
				if !ok {
					return d, false
				}
				if p.Name[0] == 's' {
					d.Bits = n
				}
			}
		default:
			return d, false
		}
	}
	return d, true
}
