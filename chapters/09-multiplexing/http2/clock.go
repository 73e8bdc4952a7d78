package http2

import (
	"cmp"
	"time"
)

const (
	defaultPrefaceTimeout = 10 * time.Second
	defaultIdleTimeout    = 60 * time.Second
	defaultStreamTimeout  = 30 * time.Second
	defaultWriteTimeout   = 30 * time.Second
	defaultLinger         = time.Second
)

func (s *Server) prefaceTimeout() time.Duration {
	return cmp.Or(s.PrefaceTimeout, defaultPrefaceTimeout)
}

func (s *Server) idleTimeout() time.Duration {
	return cmp.Or(s.IdleTimeout, defaultIdleTimeout)
}

func (s *Server) streamTimeout() time.Duration {
	return cmp.Or(s.StreamTimeout, defaultStreamTimeout)
}

func (s *Server) writeTimeout() time.Duration {
	return cmp.Or(s.WriteTimeout, defaultWriteTimeout)
}

func (s *Server) linger() time.Duration {
	return cmp.Or(s.Linger, defaultLinger)
}

// clock is one of a connection's two deadlines, as it was set last.
type clock struct{ until time.Time }

// due reports whether the deadline must be set to allow d from now on, and to
// what. Setting one costs as much as reading a small frame, so it is set an
// eighth later than need be, and then left alone while it allows enough and
// not too much.
func (k *clock) due(now time.Time, d time.Duration) (time.Time, bool) {
	left := k.until.Sub(now)
	if d <= left && left <= d+d/8 {
		return k.until, false
	}
	k.until = now.Add(d + d/8)
	return k.until, true
}

// at is due for a point in time.
func (k *clock) at(t time.Time) (time.Time, bool) {
	if k.until.Equal(t) {
		return t, false
	}
	k.until = t
	return t, true
}
