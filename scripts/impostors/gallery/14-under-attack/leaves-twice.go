//go:build ignore

// Whoever has a Stream leaves twice, at its handler's return and at its end.
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
	answer = h(r)
	if answer.Stream != nil {
		answer.Stream = hold(answer.Stream, func() { room.Leave(who) })
	}
	return answer
}
