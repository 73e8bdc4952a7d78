//go:build ignore

// Who finds no place waits for one, and takes memory while it does.
//
//impostor:caught-by 14-05
package guard

import (
	"net/netip"
	"time"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
)

func (room *Room) serve(who netip.Prefix, r *request.Request,
	h http10.Handler) (answer http10.Response) {
	for !room.Enter(who) {
		time.Sleep(10 * time.Millisecond)
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
