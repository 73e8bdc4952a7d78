package http2

import (
	"fmt"
	"runtime/debug"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
	"barewire/05-frames/frame"
	"barewire/08-streams/stream"
)

// start has x's request answered, in a goroutine of its own: one that takes
// its time holds up nobody else. c.handlers counts those that are at work.
//
//lab:exercise 09-03
//lab:stub c.handlers.Add(1)
//lab:stub c.handle(x)
func (c *conn) start(x *exchange) {
	c.handlers.Add(1)
	go c.handle(x)
}

// handle answers x's request, and writes what there is to write if nobody else
// does.
func (c *conn) handle(x *exchange) {
	defer c.handlers.Done()
	if err := c.respond(x); err != nil {
		c.sender.abort(x, frame.InternalError)
		c.server.log(fmt.Errorf("stream %d: %w", x.ID, err))
	}
	if x.hasBody {
		x.body.drop()
	}
	if x.ID%2 == 1 {
		c.working.Add(-1) // pushes do not count
	}
	x.leave()
	c.sender.write()
}

// respond calls the handler and sends its answer. A panic, there or in a
// Stream, becomes an error: it is this stream's trouble, and must not become
// that of the ninety-nine others.
//
//lab:exercise 09-03
//lab:stub return c.answer(x, c.server.Handler(&x.request))
func (c *conn) respond(x *exchange) (err error) {
	defer func() {
		if v := recover(); v != nil {
			err = fmt.Errorf("panic: %v\n%s", v, debug.Stack())
		}
	}()
	return c.answer(x, c.reply(x))
}

// reply asks the handler, unless the answer is clear.
func (c *conn) reply(x *exchange) http10.Response {
	switch {
	case x.refusal != nil:
		return http10.Failure(x.refusal)
	case isTunnel(&x.request):
		return c.server.Connect(&x.request)
	case x.request.Method == "CONNECT":
		return http10.Text(501, http10.Reason(501)) // this is no proxy
	}
	return c.server.Handler(&x.request)
}

// isTunnel reports whether r asks to go on in another protocol. RFC 8441 §4.
func isTunnel(r *request.Request) bool {
	return r.Method == "CONNECT" && r.Fields.Has(stream.Protocol)
}

// expectsContinue reports whether the client waits for a 100. RFC 9110 §10.1.1.
func expectsContinue(r *request.Request) bool {
	return r.Fields.Get("expect") == "100-continue"
}

func (s *Server) log(err error) {
	if err != nil && s.Log != nil {
		s.Log(err)
	}
}
