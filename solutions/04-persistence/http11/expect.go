package http11

import (
	"strings"

	"barewire/02-requests/request"
)

// Expects reports whether the client waits for our word before it sends the
// body: Expect: 100-continue. It asks, because we might refuse by the head
// alone, and then the body would travel for nothing. It may lose patience and
// send it all the same.
//
// There is no other expectation, and one that we cannot meet is a
// *request.StatusError with 417. HTTP/1.0 does not know the field, so there it
// means nothing. RFC 9110 §10.1.1.
//
//lab:exercise 04-07
//lab:stub return false, nil
func Expects(r *request.Request) (bool, error) {
	if r.Minor == 0 {
		return false, nil
	}
	expects := false
	for value := range r.Fields.Values("Expect") {
		if !strings.EqualFold(value, "100-continue") {
			return false, refuse(417, "Expect: want 100-continue, got %s",
				quote(value))
		}
		expects = true
	}
	return expects && r.ContentLength != 0, nil
}

// invite tells a client that waits for it to send the body. It is called when
// the handler reads for the first time: a handler that refuses by the head
// reads nothing, and its answer is the answer. If bytes of the body are here
// already, nobody waits, and we save our breath.
//
// It says 100 once, for it is called again where the answer is the body itself;
// and into c.out, behind the answers that wait there: 100 overtakes none.
// RFC 9110 §10.1.1, §15.2.1.
//
//lab:exercise 04-07
//lab:stub return
func (b *body) invite() {
	if b.awaited && b.conn.br.Buffered() == 0 {
		// It goes out before the read that follows: conn.Read flushes.
		b.conn.out = append(b.conn.out, "HTTP/1.1 100 Continue\r\n\r\n"...)
	}
	b.awaited = false
}
