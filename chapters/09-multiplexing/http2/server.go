// Package http2 serves many requests at a time on one connection. RFC 9113.
//
// A connection has two halves. What is received belongs to one goroutine, the
// one that reads: frames, streams, and all that becomes of them. What is sent
// is in a sender, which all handlers share, and which has a lock. The halves
// talk by messages: the reader tells the sender what the client allows, and
// the sender keeps a list of the streams that it has ended, which the reader
// looks at before it looks at a frame.
package http2

import (
	"cmp"
	"time"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
	"barewire/05-frames/frame"
)

// Server answers the requests of each connection it is given, each request in
// a goroutine of its own. The zero values of its limits and times mean the
// defaults.
type Server struct {
	// Handler answers a request. The request, its fields and its body are
	// the handler's until it returns, and until the Stream that it returned
	// has been read; its strings may be kept. A panic costs its stream only.
	Handler http10.Handler
	// Connect, if not nil, answers requests that CONNECT to a protocol, which
	// stream.Protocol names. With 200 the stream is that protocol's: what the
	// client says is the request's Body, and the Stream what we say. The body
	// may be read by another goroutine until it is closed. RFC 8441.
	Connect http10.Handler
	// Push, if not nil, says which paths to send along with the answer to a
	// request, unasked. The reader calls it: it must neither wait nor panic.
	// The promises say http, so it is not for TLS. RFC 9113 §8.4.
	Push   func(*request.Request) []string
	Limits Limits
	// PrefaceTimeout bounds the time until the client's preface and SETTINGS
	// are here, and a field block from its first frame to its last: 10 s.
	PrefaceTimeout time.Duration
	// IdleTimeout bounds the time without a stream, whatever else the client
	// sends: 60 s, or an eighth more.
	IdleTimeout time.Duration
	// StreamTimeout bounds how long a stream may stand still because of the
	// client: no DATA of a body that is not complete, or no window for an
	// answer. 30 s, or a third more.
	StreamTimeout time.Duration
	// WriteTimeout bounds each write: 30 s, or an eighth more. A client that
	// has not listened for so long is left.
	WriteTimeout time.Duration
	// Linger bounds the wait for what a client still sends when we have said
	// goodbye: 1 s.
	Linger time.Duration
	// NewGuard, if not nil, makes a Guard for each connection.
	NewGuard func() Guard
	// Log, if not nil, is told what went wrong on a connection.
	Log func(error)
	// Report, if not nil, is told what a connection did once it is over.
	Report func(Stats)
}

// Stats is what a connection did.
type Stats struct{ Requests, Writes int }

// Limits bound what a connection may cost. A zero means the default.
type Limits struct {
	// Streams is how many there may be at a time, our
	// SETTINGS_MAX_CONCURRENT_STREAMS: 100.
	Streams uint32
	// Fields is the size of a field list, our
	// SETTINGS_MAX_HEADER_LIST_SIZE, in bytes: 64 KiB. A field block may be
	// as large.
	Fields uint32
	// Window is how much of a body may be here that nobody has read, our
	// SETTINGS_INITIAL_WINDOW_SIZE, in bytes: 64 KiB.
	Window uint32
	// Body is the largest content-length, in bytes: 64 MiB.
	Body int64
}

var defaultLimits = Limits{Streams: 100, Fields: 64 << 10, Window: 64 << 10,
	Body: 64 << 20}

// withDefaults returns lim with its zeros filled in.
func (lim Limits) withDefaults() Limits {
	d := &defaultLimits
	return Limits{
		Streams: cmp.Or(lim.Streams, d.Streams),
		Fields:  cmp.Or(lim.Fields, d.Fields),
		Window:  min(cmp.Or(lim.Window, d.Window), frame.MaxWindow),
		Body:    cmp.Or(lim.Body, d.Body),
	}
}

// settings are what we tell the client about us, in our first frame. Nobody
// has used RFC 7540's priorities for good: we say so, and clients save them.
func (c *conn) settings() []frame.Setting {
	list := []frame.Setting{
		{ID: frame.MaxConcurrentStreams, Value: c.limits.Streams},
		{ID: frame.InitialWindowSize, Value: c.limits.Window},
		{ID: frame.MaxHeaderListSize, Value: c.limits.Fields},
		{ID: frame.NoRFC7540Priorities, Value: 1},
	}
	if c.server.Connect != nil {
		list = append(list, frame.Setting{
			ID: frame.EnableConnectProtocol, Value: 1})
	}
	return list
}

// An Event is something a client did that costs it next to nothing, and us a
// little. Once it is nothing. A million times it is an attack.
type Event uint8

// What a Guard hears of.
const (
	SawRequest Event = iota
	SawReset         // RST_STREAM
	SawSettings
	SawPing
	SawPriority
	SawWindowUpdate
	SawContinuation
	SawData
	SawEmptyData // DATA without data and without END_STREAM
	SawUnknown   // a frame of a type that we do not know
	SawMistake   // one that we have answered with RST_STREAM
)

// A Guard hears what happens on a connection, and may end it: an error is the
// connection's, best a *frame.ConnError with ENHANCE_YOUR_CALM. It is called
// by one goroutine at a time. RFC 9113 §10.5.
type Guard interface{ Saw(Event) error }
