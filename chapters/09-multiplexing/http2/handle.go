package http2

import (
	"fmt"
	"strings"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
	"barewire/05-frames/frame"
	"barewire/08-streams/stream"
)

// start has x's request answered, in a goroutine of its own: one that takes
// its time holds up nobody else. c.handlers counts those that are at work;
// handle takes itself off the count.
//
//lab:exercise 09-03
//lab:stub c.handlers.Add(1)
//lab:stub c.handle(x)
func (c *conn) start(x *exchange) {
	c.handlers.Add(1)
	c.handle(x)
}

// handle answers x's request, and writes what there is to write if nobody else
// does.
func (c *conn) handle(x *exchange) {
	defer c.handlers.Done()
	if err := c.respond(x); err != nil {
		c.fail(x, err)
	}
	if x.hasBody {
		x.body.drop()
	}
	x.leave()
	c.working.Add(-1)
	c.sender.write()
}

// respond calls the handler and sends its answer. A panic, there or in a
// Stream, becomes an error: it is this stream's trouble, and must not become
// that of the ninety-nine others.
//
//lab:exercise 09-03
//lab:stub c.reply(x)
//lab:stub return c.answer(x)
func (c *conn) respond(x *exchange) (err error) {
	c.reply(x)
	return c.answer(x)
}

// reply asks the handler, unless the answer is clear.
func (c *conn) reply(x *exchange) {
	if x.tunnel && x.refusal == nil {
		x.response = c.server.Connect(&x.request)
		return
	}
	if x.refusal != nil || x.request.Method == "CONNECT" {
		x.response = refusal(x)
		return
	}
	x.response = c.server.Handler(&x.request)
}

// refusal is the answer to what no handler need see. CONNECT is for proxies.
// Where the request was refused before its method was read, it may have been
// HEAD, to which nothing has a body. RFC 9110 §9.3.2.
func refusal(x *exchange) http10.Response {
	if x.refusal == nil {
		return http10.Text(501, http10.Reason(501))
	}
	answer := http10.Failure(x.refusal)
	if x.request.Method == "" {
		answer.Body = nil
	}
	return answer
}

// fail ends an exchange whose handler, or its Stream, has failed.
func (c *conn) fail(x *exchange, err error) {
	c.sender.abort(x, frame.InternalError)
	c.server.log(fmt.Errorf("stream %d: %w", x.ID, err))
}

// isTunnel reports whether r asks to go on in another protocol. RFC 8441 §4.
func isTunnel(r *request.Request) bool {
	return r.Method == "CONNECT" && r.Fields.Has(stream.Protocol)
}

// expectsContinue reports whether the client waits for a 100. RFC 9110 §10.1.1.
func expectsContinue(r *request.Request) bool {
	return strings.EqualFold(r.Fields.Get("expect"), "100-continue")
}

func (s *Server) log(err error) {
	if err != nil && s.Log != nil {
		s.Log(err)
	}
}
