package http10

import (
	"cmp"
	"net"
	"time"
)

// phase is what a connection is doing, as far as its patience goes.
type phase int

const (
	readingHead phase = iota
	readingBody
	writing
)

const (
	defaultHeaderTimeout = 10 * time.Second
	defaultBodyTimeout   = 30 * time.Second
	defaultWriteTimeout  = 30 * time.Second
	defaultLinger        = 5 * time.Second
)

// timeout is how long a phase may last.
func (s *Server) timeout(p phase) time.Duration {
	switch p {
	case readingHead:
		return cmp.Or(s.HeaderTimeout, defaultHeaderTimeout)
	case readingBody:
		return cmp.Or(s.BodyTimeout, defaultBodyTimeout)
	default:
		return cmp.Or(s.WriteTimeout, defaultWriteTimeout)
	}
}

// limit starts the clock of a phase: conn's reads, or its writes, fail once
// the time for it is over. Reading and writing have a clock each. With one for
// both, a request that came too late could not even be told so.
//
// It is called once a phase. Called at every read, it would give a client that
// drips a byte now and then for ever.
//
//lab:exercise 03-07
//lab:stub return nil
func (s *Server) limit(conn net.Conn, p phase) error {
	return nil
}
