//go:build ignore

// The subprotocol is chosen, and the answer does not say which.
//
//impostor:caught-by 10-05
package upgrade

import (
	"barewire/02-requests/request"
	"barewire/03-responses/http10"
)

func (a *Agreement) Response() http10.Response {
	return http10.Response{Status: 101, Fields: request.Fields{
		{Name: "Upgrade", Value: "websocket"},
		{Name: "Sec-WebSocket-Accept", Value: AcceptKey(a.Key)}}}
}
