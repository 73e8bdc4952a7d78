package websocket

import (
	"cmp"
	"time"
)

// clock is one of a connection's two deadlines, as it was set last.
type clock struct{ until time.Time }

// due reports whether the deadline must be set to allow d from now on, and to
// what. Moving a deadline costs as much as a small message, so it is set an
// eighth later than need be, and then left alone while it allows enough.
func (k *clock) due(now time.Time, d time.Duration) (time.Time, bool) {
	left := k.until.Sub(now)
	if d <= left && left-d <= d/8 {
		return k.until, false
	}
	k.until = now.Add(d).Add(d / 8)
	return k.until, true
}

func (s *Server) interval() time.Duration {
	return cmp.Or(s.Interval, defaultInterval)
}

func (s *Server) writeTimeout() time.Duration {
	return cmp.Or(s.WriteTimeout, defaultWriteTimeout)
}
