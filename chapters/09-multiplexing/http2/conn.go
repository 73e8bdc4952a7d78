package http2

import (
	"bufio"
	"context"
	"net"
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	"barewire/02-requests/request"
	"barewire/05-frames/frame"
	"barewire/07-hpack/hpack"
	"barewire/08-streams/stream"
)

// conn is one connection. All of it but the sender belongs to the goroutine
// that reads.
type conn struct {
	net      net.Conn
	server   *Server
	ctx      context.Context
	limits   Limits
	guard    Guard
	sender   sender
	streams  *stream.Streams
	receiver *stream.Receiver
	handlers sync.WaitGroup
	working  atomic.Int32 // how many handlers are
	idle     atomic.Bool  // the reader waits
	ahead    []byte       // read before we came

	*session                 // buffers, while there are bytes
	raw      syscall.RawConn // nil where there is none
	try      func(fd uintptr) bool
	fd       int   // in try: the socket; else -1
	readErr  error // of the last try
	woken    bool  // bytes have come since the last frame
	inside   bool  // a frame has begun, and its time is running
	reading  clock
	block    time.Time // until when the field block begun must be whole
	tick     time.Time // when to look for streams that stand still
	quiet    time.Time // since when there has been no stream, if we wait
	parting  parting

	greeted     bool   // the client's SETTINGS have come
	agreed      bool   // and it has acknowledged ours
	window      Window // how much DATA the client may send
	firstWindow Window // how much we may, on a new stream
	push        bool   // the client lets us push
	pushLimit   uint32 // how many at a time
	list        []frame.Setting
	ended       []*exchange
	requests    int

	mu      sync.Mutex
	waiting bool // for a frame, of which no byte is here
	nudged  bool // it shall wait no longer
}

// connWindow is the connection's window, in bytes. What comes is given back at
// once: the streams' windows bound what waits here, and one stream that nobody
// reads must not stop the others. RFC 9113 §5.2.2.
const connWindow = 1 << 20

// newConn makes a connection.
func (s *Server) newConn(ctx context.Context, nc net.Conn) *conn {
	c := &conn{net: nc, server: s, ctx: ctx, limits: s.Limits.withDefaults(),
		fd: -1, window: connWindow, firstWindow: FirstWindow, push: true,
		pushLimit: maxPushes}
	c.sender.begin(c)
	c.streams = stream.NewStreams(c.limits.Streams)
	c.streams.New = c.newExchange
	d := hpack.NewDecoder(hpack.Limits{List: c.limits.Fields,
		String: c.limits.Fields})
	c.receiver = stream.NewReceiver(c.streams, d, int(c.limits.Fields))
	c.receiver.MaxBody = c.limits.Body
	c.receiver.Request = requestOf
	c.receiver.Connect = s.Connect != nil
	if s.NewGuard != nil {
		c.guard = s.NewGuard()
	}
	c.raw = rawConn(nc)
	c.try = c.tryRead
	return c
}

// saw tells the guard.
func (c *conn) saw(e Event) error {
	if c.guard == nil {
		return nil
	}
	return c.guard.Saw(e)
}

// readSize takes in one read a whole frame of DATA, or the requests of a
// hundred streams.
const readSize = frame.HeaderLen + frame.DefaultMaxSize

// session is what receiving takes, and waiting does not. Ten thousand idle
// connections have none.
type session struct {
	br     *bufio.Reader
	frames *frame.Reader
}

var sessions = sync.Pool{New: func() any {
	return &session{bufio.NewReaderSize(nil, readSize), new(frame.Reader)}
}}

// take gives c buffers, unless it has some.
func (c *conn) take() {
	if c.session == nil {
		c.session = sessions.Get().(*session)
		c.br.Reset(c)
		*c.frames = *frame.NewReader(c.br, frame.DefaultMaxSize)
	}
}

// rest gives c's buffers to whoever needs some next. There must be nothing in
// them.
func (c *conn) rest() {
	if s := c.session; s != nil {
		c.session = nil
		s.br.Reset(nil)
		*s.frames = frame.Reader{}
		sessions.Put(s)
	}
}

// requestOf returns where the request of a stream goes.
func requestOf(s *stream.Stream) *request.Request { return &of(s).request }

// busy reports whether more answers may come soon: the reader has frames to
// look at, or handlers are at work.
func (c *conn) busy() bool { return !c.idle.Load() || c.working.Load() > 0 }
