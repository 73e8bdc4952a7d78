package guard

import (
	"context"
	"net"
	"time"

	"barewire/03-responses/http10"
	"barewire/13-one-port/server"
)

// A Policy is everything that this server allows, in one place.
type Policy struct {
	Hosts       Hosts
	Connections int   // all in all
	EachMay     int   // connections of one client
	Requests    int   // at work, or being sent, all in all
	EachAsks    int   // of one client
	Body        int64 // bytes
	Pace        Pace

	FirstTimeout  time.Duration // until it is clear what a client speaks
	HeaderTimeout time.Duration // for a head
	BodyTimeout   time.Duration // for a body of HTTP/1
	WriteTimeout  time.Duration // for a write, be the client slow
	IdleTimeout   time.Duration // between requests
	StreamTimeout time.Duration // for a stream that stands still
	Linger        time.Duration // for what still comes when we have ended

	Streams uint32 // of a connection, at a time
	Fields  uint32 // bytes of a head
	Frames  Frames

	Message  int64 // bytes
	Messages Messages
}

// Careful is a policy for a server that everybody can reach. A browser never
// meets any of its limits.
var Careful = Policy{
	Hosts:         Hosts{"localhost"},
	Connections:   1000,
	EachMay:       100,
	Requests:      1000,
	EachAsks:      128,
	Body:          10 << 20,
	Pace:          Pace{PerSecond: 500, Grace: 5 * time.Second},
	FirstTimeout:  5 * time.Second,
	HeaderTimeout: 5 * time.Second,
	BodyTimeout:   60 * time.Second,
	WriteTimeout:  10 * time.Second,
	IdleTimeout:   60 * time.Second,
	StreamTimeout: 10 * time.Second,
	Linger:        250 * time.Millisecond,
	Streams:       100,
	Fields:        16 << 10,
	Frames: Frames{
		Resets:  Budget{Burst: 200, EverySecond: 20},
		Control: Budget{Burst: 200, EverySecond: 100},
		Empty:   Budget{Burst: 100, EverySecond: 10},
		Windows: Budget{Burst: 50_000, EverySecond: 50_000},
	},
	Message: 1 << 20,
	Messages: Messages{Fragments: 1000,
		Control: Budget{Burst: 100, EverySecond: 10}},
}

// Apply makes a server keep to the policy. Its handler must be set before.
func (p Policy) Apply(s *server.Server) {
	s.FirstTimeout = p.FirstTimeout
	p.applyHTTP1(s)
	p.applyHTTP2(s)
	s.WebSocket.MaxMessage = p.Message
	s.WebSocket.WriteTimeout = p.WriteTimeout
	s.WebSocket.CloseTimeout = p.Linger
	s.WebSocket.NewGuard = p.Messages.NewGuard

	s.Refuse = p.Hosts.Refuse
	s.Handler = p.Pace.Bodies(s.Handler)
}

func (p Policy) applyHTTP1(s *server.Server) {
	h := &s.HTTP1
	h.HeaderTimeout, h.BodyTimeout = p.HeaderTimeout, p.BodyTimeout
	h.WriteTimeout, h.IdleTimeout = p.WriteTimeout, p.IdleTimeout
	h.Limits.Head, h.Limits.Body = int(p.Fields), p.Body
	h.Limits.Line = int(p.Fields) / 2
}

func (p Policy) applyHTTP2(s *server.Server) {
	h := &s.HTTP2
	h.PrefaceTimeout, h.StreamTimeout = p.HeaderTimeout, p.StreamTimeout
	h.WriteTimeout, h.IdleTimeout = p.WriteTimeout, p.IdleTimeout
	h.Limits.Streams, h.Limits.Fields = p.Streams, p.Fields
	h.Limits.Body, h.Linger = p.Body, p.Linger
	h.NewGuard = p.Frames.NewGuard
}

// Handle returns s's Serve with the policy before it, for tcp.Server.Handle.
// A tunnel counts as a connection: it lasts as long as one.
func (p Policy) Handle(s *server.Server) func(context.Context, net.Conn) {
	conns := &Room{Most: p.Connections, EachMay: p.EachMay}
	work := &Room{Most: p.Requests, EachMay: p.EachAsks}
	s.ForClient = func(addr net.Addr, handler, tunnels http10.Handler) (
		http10.Handler, http10.Handler) {
		who := clientOf(addr)
		return work.Before(who, handler), conns.Before(who, tunnels)
	}
	return Door{conns}.Handle(s.Serve)
}
