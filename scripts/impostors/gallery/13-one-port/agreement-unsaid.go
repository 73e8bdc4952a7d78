//go:build ignore

// All fields of the 101 go, and with them what was agreed on: the client does
// not hear of its subprotocol.
//
//impostor:caught-by 13-04
package server

import "barewire/03-responses/http10"

func asConnected(r http10.Response) http10.Response {
	switch r.Status {
	case 101:
		r.Status, r.Fields = 200, nil
	case 426:
		r.Status, r.Fields = 400, nil
	}
	return r
}
