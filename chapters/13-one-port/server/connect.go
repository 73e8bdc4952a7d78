package server

import (
	"context"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
	"barewire/08-streams/stream"
)

// connect answers a CONNECT that names a protocol: WebSocket on one stream of
// HTTP/2. Of other protocols we know none. RFC 8441 §5.
func (s *Server) connect(ctx context.Context,
	r *request.Request) http10.Response {
	if r.Fields.Get(stream.Protocol) != "websocket" {
		return http10.Text(501, http10.Reason(501))
	}
	answer, talk := s.WebSocket.Upgrade(asUpgrade(r))
	answer = asConnected(answer)
	if answer.Status == 200 {
		answer.Stream = newTunnel(ctx, r.Body, talk)
		answer.Length = -1
	}
	return answer
}

// stockKey stands for the key that an HTTP/1.1 client would send: it proves
// that the server has understood, which SETTINGS_ENABLE_CONNECT_PROTOCOL has
// proved already.
const stockKey = "dGhlIHNhbXBsZSBub25jZQ=="

// asUpgrade is the request of HTTP/1.1 that asks for the same as r does: GET,
// with a key. All that is said of Origin, subprotocols and extensions is the
// same in both. r stays as it is. RFC 8441 §5.
//
//lab:exercise 13-04
//lab:stub return r
func asUpgrade(r *request.Request) *request.Request {
	return r
}

// asConnected is what an answer to the upgrade becomes where there is none:
// 200 for 101, and no proof for a key that nobody has sent. A refusal stays
// one; 426 would ask for an upgrade that there is not in HTTP/2, so it is 400.
// RFC 8441 §5.
//
//lab:exercise 13-04
//lab:stub return r
func asConnected(r http10.Response) http10.Response {
	return r
}
