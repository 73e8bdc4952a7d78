//go:build ignore

// 101 without Sec-WebSocket-Accept: no client goes on from there.
//
//impostor:caught-by 10-01
//impostor:errata 79
package upgrade

import (
	"barewire/02-requests/request"
	"barewire/03-responses/http10"
)

func (a *Agreement) Response() http10.Response {
	fields := request.Fields{{Name: "Upgrade", Value: "websocket"}}
	if a.Protocol != "" {
		fields = append(fields, request.Field{
			Name: "Sec-WebSocket-Protocol", Value: a.Protocol})
	}
	for _, e := range a.Accepted {
		fields = append(fields, request.Field{
			Name: "Sec-WebSocket-Extensions", Value: e.String()})
	}
	return http10.Response{Status: 101, Fields: fields}
}
