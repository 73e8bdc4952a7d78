package guard

import (
	"io"
	"net/netip"
	"sync"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
	"barewire/04-persistence/http11"
)

// serve answers with h if there is room for one more request of this client,
// and with 503 if there is none: at once, for who waits takes memory too.
// Retry-After says, in seconds, when to come back.
//
// The request leaves the room when h returns, be it with a panic; if the
// answer is a Stream, when that is closed: until then it holds what it holds,
// and a client that opens no window holds it for long. RFC 9110 §10.2.3,
// §15.6.4.
//
//lab:exercise 14-05
//lab:stub return h(r)
func (room *Room) serve(who netip.Prefix, r *request.Request,
	h http10.Handler) (answer http10.Response) {
	if !room.Enter(who) {
		answer = http10.Text(503, http10.Reason(503))
		answer.Fields = append(answer.Fields, request.Field{
			Name: "Retry-After", Value: "1"})
		return answer
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

// Before returns h with the room before it.
func (room *Room) Before(who netip.Prefix, h http10.Handler) http10.Handler {
	if h == nil {
		return nil
	}
	return func(r *request.Request) http10.Response {
		return room.serve(who, r, h)
	}
}

// A held stream has somebody told that it was closed, once.
type held struct {
	io.Reader
	leave func()
	once  sync.Once
}

// hold has leave called when src is closed. A stream that has trailers has them
// still.
func hold(src io.Reader, leave func()) io.Reader {
	h := &held{Reader: src, leave: leave}
	if t, ok := src.(http11.Trailer); ok {
		return &heldTrailer{h, t}
	}
	return h
}

// Close closes what is held.
func (h *held) Close() (err error) {
	if c, ok := h.Reader.(io.Closer); ok {
		err = c.Close()
	}
	h.once.Do(h.leave)
	return err
}

type heldTrailer struct {
	*held
	trailer http11.Trailer
}

// Trailers are those of what is held.
func (h *heldTrailer) Trailers() request.Fields { return h.trailer.Trailers() }
