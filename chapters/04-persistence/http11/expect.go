package http11

import "barewire/02-requests/request"

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
	return false, nil
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
	return
}
