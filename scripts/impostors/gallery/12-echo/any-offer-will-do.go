//go:build ignore

// Parameters are not looked at.
//
//impostor:caught-by 12-08
package websocket

import "barewire/10-handshake/upgrade"

func parseOffer(params []upgrade.Param) (d Deflate, ok bool) {
	return Deflate{Bits: maxBits}, true
}
