package guard

import (
	"barewire/02-requests/request"
	"barewire/03-responses/http10"
)

// A Desk has so many places, and each request that is at work takes one: a
// server that does everything at once does nothing in time. nil has no limit.
type Desk chan struct{}

// NewDesk returns a desk with that many places; 0: no limit.
func NewDesk(places int) Desk {
	if places == 0 {
		return nil
	}
	return make(Desk, places)
}

// Serve answers with h if there is a place, and with 503 if there is none: at
// once, for who waits takes memory too, and a client that waits has been lost
// already. Retry-After says, in seconds, when to come back. The place is free
// again when h returns, or panics. RFC 9110 §15.6.4, §10.2.3.
//
//lab:exercise 14-05
//lab:stub return h(r)
func (d Desk) Serve(r *request.Request, h http10.Handler) http10.Response {
	if d == nil {
		return h(r)
	}
	select {
	case d <- struct{}{}:
		defer func() { <-d }()
		return h(r)
	default:
		answer := http10.Text(503, http10.Reason(503))
		answer.Fields = append(answer.Fields, request.Field{
			Name: "Retry-After", Value: "1"})
		return answer
	}
}
