//go:build ignore

// A place is free when the handler returns, though its Stream is still to be
// sent.
//
//impostor:caught-by 14-05
package guard

import (
	"net/netip"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
)

func (room *Room) serve(who netip.Prefix, r *request.Request,
	h http10.Handler) (answer http10.Response) {
	if !room.Enter(who) {
		answer = http10.Text(503, http10.Reason(503))
		answer.Fields = append(answer.Fields, request.Field{
			Name: "Retry-After", Value: "1"})
		return answer
	}
	defer room.Leave(who)
	return h(r)
}
