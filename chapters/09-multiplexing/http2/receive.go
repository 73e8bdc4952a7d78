package http2

import (
	"errors"
	"io"
	"math"
	"time"

	"barewire/02-requests/request"
	"barewire/05-frames/frame"
	"barewire/08-streams/stream"
)

// receive does what a frame calls for. What is about streams goes through the
// receiver, which has the last word on whether it may be.
func (c *conn) receive(h frame.Header, p []byte) error {
	if !c.greeted && h.Type != frame.TypeSettings {
		return connError(frame.ProtocolError, "preface: got %v, want SETTINGS "+
			"as the first frame (RFC 9113 §3.4)", h.Type)
	}
	if err := c.saw(eventOf(h)); err != nil {
		return err
	}
	a, err := c.receiver.Receive(h, p)
	if a.Length > 0 {
		// The connection has carried it, whatever becomes of it.
		c.count(a.Length)
	}
	var refusal *request.StatusError
	if err != nil && !errors.As(err, &refusal) {
		return err
	}
	switch a.Kind {
	case stream.AnyRequest:
		return c.onRequest(a, refusal)
	case stream.AnyData:
		return c.onData(a)
	case stream.AnyTrailers:
		return c.onTrailers(a)
	case stream.AnyReset:
		c.cancel(of(a.Stream))
	case stream.AnyWindow:
		return c.onWindowUpdate(h.StreamID, a)
	}
	switch h.Type {
	case frame.TypeSettings:
		return c.settle(h, p)
	case frame.TypePing:
		return c.onPing(h, p)
	case frame.TypeGoAway:
		return c.onGoAway(h, p)
	}
	return nil
}

// eventOf is what a guard hears of a frame.
func eventOf(h frame.Header) Event {
	switch h.Type {
	case frame.TypeHeaders:
		return SawRequest
	case frame.TypeRSTStream:
		return SawReset
	case frame.TypeSettings:
		return SawSettings
	case frame.TypePing:
		return SawPing
	case frame.TypePriority:
		return SawPriority
	case frame.TypeWindowUpdate:
		return SawWindowUpdate
	case frame.TypeContinuation:
		return SawContinuation
	case frame.TypeData:
		if h.Length == 0 && !h.Flags.Has(frame.FlagEndStream) {
			return SawEmptyData
		}
		return SawData
	}
	return SawUnknown
}

// onRequest starts the handler of a request. One that is refused is answered
// as well: by the refusal. A client may reset what it has asked for, and ask
// for more; but handlers do not end by that, so there is a bound on those too.
func (c *conn) onRequest(a stream.Arrival, refusal *request.StatusError) error {
	x := of(a.Stream)
	n := c.working.Load() - int32(c.streams.Own()) // pushes are our own idea
	if n >= 2*int32(c.limits.Streams) {
		return streamError(x.ID, frame.RefusedStream, "HEADERS: got one "+
			"while %d handlers are at work, want fewer", n)
	}
	c.requests++
	c.quiet = time.Time{}
	if refusal != nil {
		x.refusal = refusal
	}
	x.tunnel = isTunnel(&x.request) // now: soon it is the handler's to change
	if !a.End {
		x.hasBody = true
		limit := c.limits.Body
		if x.tunnel {
			limit = math.MaxInt64
		}
		x.body.begin(limit, expectsContinue(&x.request))
	}
	if c.push && c.server.Push != nil && refusal == nil {
		c.pushAlong(x)
	}
	c.working.Add(1)
	c.start(x)
	return nil
}

// firstAllowed is how large a stream's window is to begin with, in bytes. Who
// has not yet acknowledged our SETTINGS may not have seen that it is small.
// RFC 9113 §6.9.3.
func (c *conn) firstAllowed() int64 {
	if c.agreed {
		return int64(c.limits.Window)
	}
	return int64(max(c.limits.Window, uint32(FirstWindow)))
}

// onData gives DATA to whoever reads the body.
func (c *conn) onData(a stream.Arrival) error {
	if a.Stream == nil {
		return nil
	}
	x := of(a.Stream)
	if err := x.body.arrive(a.Data, a.Length, a.End); err != nil {
		return err
	}
	if int(a.Length) > len(a.Data) {
		if due := x.body.padded(); due > 0 {
			c.sender.allow(x, due)
		}
	}
	c.answeredEarly(x)
	return nil
}

// onTrailers ends a body with what comes behind it. What a tunnel carries is
// another protocol's, and has nothing behind it. RFC 9113 §8.5.
func (c *conn) onTrailers(a stream.Arrival) error {
	x := of(a.Stream)
	if x.tunnel && x.State != stream.Closed {
		return streamError(x.ID, frame.ProtocolError, "HEADERS: got trailers, "+
			"want DATA alone behind CONNECT (RFC 9113 §8.5)")
	}
	x.body.finish(a.Trailers)
	return nil
}

// answeredEarly tells a client that still sends, though its answer is
// complete, not to bother: RST_STREAM with NO_ERROR. Not at once: most are
// done soon, and where the rest of a request is wrong, that must be said. A
// quarter of a window may come, unless this is goodbye. RFC 9113 §8.1.
func (c *conn) answeredEarly(x *exchange) {
	if x.State == stream.HalfClosedLocal && (c.parting.last ||
		x.body.received > int64(c.limits.Window/4)) {
		c.reset(x.ID, frame.NoError)
	}
}

// count takes n bytes of DATA from the connection's window, and makes it whole
// again once less than half of it is left: see connWindow. So it never gets
// below zero, for a frame is shorter than that. RFC 9113 §6.9.
//
//lab:exercise 09-05
//lab:stub return
func (c *conn) count(n uint32) {
	return
}

// onWindowUpdate makes a window of ours larger: the connection's for id 0, else
// that of a.Stream. One that gets too large is a FLOW_CONTROL_ERROR, of the
// connection or of the stream. Where a.Stream is nil, the stream is over, and
// its client does not know yet: that is no mistake, unless the window gets too
// large even so (see enlargeEnded). Then the connection's is the only error
// left. RFC 9113 §5.1, §6.9.1.
//
//lab:exercise 09-02
//lab:stub return nil
func (c *conn) onWindowUpdate(id uint32, a stream.Arrival) error {
	return nil
}

// enlargeEnded keeps count for a stream that is over, as long as we remember
// it, and reports whether its window is still one.
func (c *conn) enlargeEnded(id uint32, n uint32) (ok bool) {
	window := c.streams.Ended(id)
	return window == nil || (*Window)(window).Add(int64(n))
}

// onPing sends a ping's data back. The answer to our own says that the client
// has read what we had sent before it. RFC 9113 §6.7.
func (c *conn) onPing(h frame.Header, p []byte) error {
	ping, err := frame.ParsePing(h, p)
	switch {
	case err != nil:
		return err
	case !ping.Flags.Has(frame.FlagAck):
		ping.Flags = frame.FlagAck
		c.sender.control(frame.AppendPing(nil, ping))
	case c.parting.begun && ping.Data == partingPing:
		c.partNow()
	}
	return nil
}

// cancel ends an exchange that the reader knows to be over.
func (c *conn) cancel(x *exchange) {
	c.sender.cancel(x)
	if x.hasBody {
		x.body.fail(io.ErrUnexpectedEOF)
	}
}
