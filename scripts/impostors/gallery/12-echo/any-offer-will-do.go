//go:build ignore

// Every offer of permessage-deflate is accepted, parameters that nobody knows
// included.
//
//impostor:caught-by 12-09
package websocket

import "barewire/10-handshake/upgrade"

func parseOffer([]upgrade.Param) (d Deflate, ok bool) {
	return Deflate{Bits: maxBits}, true
}
