//go:build ignore

// The first offer that cannot be kept ends the search, though the next one
// would do.
//
//impostor:caught-by 12-09
package websocket

import "barewire/10-handshake/upgrade"

func Negotiate(offers []upgrade.Extension) (d Deflate,
	answer upgrade.Extension, ok bool) {
	for _, offer := range offers {
		if offer.Name != "permessage-deflate" {
			continue
		}
		d, ok := parseOffer(offer.Params)
		if !ok {
			return d, answer, false
		}
		offer.Params = []upgrade.Param{{Name: "server_no_context_takeover"},
			{Name: "client_no_context_takeover"}}
		return d, offer, true
	}
	return d, answer, false
}
