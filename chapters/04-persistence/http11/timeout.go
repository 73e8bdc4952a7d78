package http11

import (
	"cmp"
	"time"
)

// phase is what a connection is doing, as far as patience goes.
type phase int

const (
	noPhase phase = iota
	idle
	readingHead
	readingBody
	writing
)

const (
	defaultIdleTimeout   = 60 * time.Second
	defaultHeaderTimeout = 10 * time.Second
	defaultBodyTimeout   = 30 * time.Second
	defaultWriteTimeout  = 30 * time.Second
	defaultLinger        = 5 * time.Second
)

// timeout is how long a phase may last.
func (s *Server) timeout(p phase) time.Duration {
	switch p {
	case idle:
		return cmp.Or(s.IdleTimeout, defaultIdleTimeout)
	case readingHead:
		return cmp.Or(s.HeaderTimeout, defaultHeaderTimeout)
	case readingBody:
		return cmp.Or(s.BodyTimeout, defaultBodyTimeout)
	default:
		return cmp.Or(s.WriteTimeout, defaultWriteTimeout)
	}
}

// clock is one of a connection's two deadlines, as it was set last.
type clock struct{ until time.Time }

// due reports whether the deadline must be set to allow d from now on, and to
// what. Moving a deadline costs as much as parsing a small head, so it is set
// an eighth later than need be, and then left alone while it allows enough
// and not too much: nobody is cut off early, nobody stays an eighth longer.
func (k *clock) due(now time.Time, d time.Duration) (time.Time, bool) {
	left := k.until.Sub(now)
	if d <= left && left <= d+d/8 {
		return k.until, false
	}
	k.until = now.Add(d + d/8)
	return k.until, true
}
