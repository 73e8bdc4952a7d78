//go:build ignore

// 503 that does not say when to come back.
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
		return http10.Text(503, http10.Reason(503))
	}
	leave := func() { room.Leave(who) }
	defer func() {
		if answer.Stream == nil {
			leave()
		}
	}()
	answer = h(r)
	if answer.Stream != nil {
		answer.Stream = hold(answer.Stream, leave)
	}
	return answer
}
