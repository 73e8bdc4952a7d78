//go:build ignore

// The limit for our window is read, and neither kept nor declined.
//
//impostor:caught-by 12-09
package websocket

import "barewire/10-handshake/upgrade"

func Negotiate(offers []upgrade.Extension) (d Deflate,
	answer upgrade.Extension, ok bool) {
	for _, o := range offers {
		if o.Name != "permessage-deflate" {
			continue
		}
		if d, ok = parseOffer(o.Params); !ok {
			continue
		}
		d.Bits = 15
		answer = upgrade.Extension{Name: o.Name, Params: []upgrade.Param{
			{Name: "server_no_context_takeover"}, {Name: "client_no_context_takeover"}}}
		return d, answer, true
	}
	return Deflate{}, answer, false
}
