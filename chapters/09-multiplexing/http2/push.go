package http2

import "barewire/02-requests/request"

// maxPushes is how many pushes there may be at a time, if the client has
// nothing against it.
const maxPushes = 16

// pushAlong sends what the client will want next before it asks: a
// PUSH_PROMISE on x for each path, with the request that it answers, and then
// the answer on a stream of its own, which begins with our HEADERS:
// stream.SendHeaders. The promise comes first, or the answer might. There are
// at most c.pushLimit streams of ours at a time. Whether the client wants any
// is not asked here: onRequest has looked. Only a request that is safe and has
// no body can be promised. RFC 9113 §8.4.
//
//lab:exercise 09-09
//lab:stub return
func (c *conn) pushAlong(x *exchange) {
	return
}

// promised is the request that a client would make for path, after r.
func promised(r *request.Request, path string, room request.Fields) (
	p request.Request) {
	target, _ := request.ParseTarget("GET", path) // a wrong one: 404
	return request.Request{Method: "GET", Target: path, Path: target.Path,
		Query: target.Query, Host: r.Host, Major: 2, Fields: room[:0],
		Body: request.NewBody(nil, 0)}
}

// promise sends a PUSH_PROMISE on x for y's request. x's handler has not begun,
// so x is not over.
//
//lab:exercise 09-09
//lab:stub return
func (s *sender) promise(x, y *exchange) {
	return
}
