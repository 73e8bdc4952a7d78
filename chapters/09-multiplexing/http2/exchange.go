package http2

import (
	"sync"
	"sync/atomic"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
	"barewire/08-streams/stream"
)

// An exchange is a request and its answer: what there is to a stream besides
// its state.
type exchange struct {
	stream.Stream // its Owner is the exchange
	request       request.Request
	body          body
	hasBody       bool
	tunnel        bool            // for another protocol: see isTunnel
	refusal       error           // what is wrong with the request, if it is answered
	response      http10.Response // here, for a handler's stack is small

	// The rest is the sender's, but for still.
	window   Window         // what the client lets us send on this stream
	data     []byte         // what is to be sent next
	last     bool           // data is the end of the body
	trailers request.Fields // that follow data
	begun    bool           // the answer's head was sent
	over     bool           // nothing may be sent any more
	reset    bool           // with our RST_STREAM
	queued   bool           // in the sender's queue
	next     *exchange      // there
	moved    bool           // some of data was sent since the last tick
	taken    sync.Cond      // all of data was sent, or over
	still    int            // ticks that it stood still: the reader's

	users atomic.Int32 // the reader and the handler
}

// exchanges are those that nobody uses at present. They bring along the array
// for the request's fields.
var exchanges = sync.Pool{New: func() any {
	x := new(exchange)
	x.Owner = x
	x.body.more.L = &x.body.mu
	return x
}}

// newExchange makes room for a stream, as stream.Streams.New wants it.
func (c *conn) newExchange() *stream.Stream {
	x := exchanges.Get().(*exchange)
	x.users.Store(2)
	x.window = c.firstWindow
	x.taken.L = &c.sender.mu
	x.body.exchange, x.body.conn = x, c
	return &x.Stream
}

// leave says that the reader, or the handler, needs x no longer. When both have
// said so, somebody else may have it. Whoever never says so leaves it to the
// garbage collector.
func (x *exchange) leave() {
	if x.users.Add(-1) > 0 {
		return
	}
	fields := x.request.Fields
	clear(fields[:cap(fields)]) // keep nobody's text in memory
	x.request = request.Request{Fields: fields[:0]}
	x.body.recycle()
	x.response = http10.Response{}
	x.refusal, x.data, x.trailers, x.next = nil, nil, nil, nil
	x.hasBody, x.tunnel, x.last, x.begun = false, false, false, false
	x.over, x.reset, x.queued, x.moved, x.still = false, false, false, false, 0
	exchanges.Put(x)
}

// of returns the exchange of a stream, nil for nil.
func of(s *stream.Stream) *exchange {
	if s == nil {
		return nil
	}
	return s.Owner.(*exchange)
}
