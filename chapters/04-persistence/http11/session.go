package http11

import (
	"bufio"
	"net"
	"sync"
	"time"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
)

const (
	// readSize takes in one read what a browser sends for a page, or a
	// pipeline of sixteen small requests.
	readSize = 4 << 10
	// keepSize is the largest output buffer worth keeping.
	keepSize = 64 << 10
	// keepFields is how many fields are worth keeping an array for.
	keepFields = 256
)

// session is what serving takes, and waiting does not: the buffers, the
// present request, and the text its strings are pieces of. A connection has
// one while bytes are there to be served. Ten thousand idle connections have
// none.
type session struct {
	br      *bufio.Reader
	arrived []byte      // read from the socket, not yet asked for by br
	spare   []byte      // what arrived is kept here
	out     []byte      // answers not sent yet
	both    net.Buffers // a head and a body to send in one call
	request request.Request
	body    body
	text    text
	fields  request.Fields // the array for request.Fields
	date    []byte         // the Date line of the second dated
	dated   int64
}

var sessions = sync.Pool{New: func() any {
	return &session{
		br:    bufio.NewReaderSize(nil, readSize),
		spare: make([]byte, readSize),
		out:   make([]byte, 0, readSize),
	}
}}

// take gives c buffers, unless it has some.
func (c *conn) take() {
	if c.session == nil {
		c.session = sessions.Get().(*session)
		c.br.Reset(c)
		if cap(c.fields) > keepFields {
			c.fields = nil // or each rest would clear it all
		}
	}
}

// rest gives c's buffers to whoever needs some next, when c waits or is done.
// They are most of what a connection costs, and most connections wait most of
// the time. Afterwards c has none, and nothing of c's stays in them: they may
// go to a stranger's connection. A session whose out has grown beyond keepSize
// is left to the garbage collector.
//
//lab:exercise 04-08
//lab:stub return
func (c *conn) rest() {
	return
}

// pieces are the buffers that streams are read into.
var pieces = sync.Pool{New: func() any { return new([32 << 10]byte) }}

// dateLine is the Date line of now. It is formatted once a second, and the
// clock is asked once for all the answers that go out together.
func (s *session) dateLine() []byte {
	if len(s.out) > 0 && len(s.date) > 0 {
		return s.date
	}
	now := time.Now()
	if second := now.Unix(); second != s.dated || len(s.date) == 0 {
		s.date = http10.AppendDate(s.date[:0], now)
		s.dated = second
	}
	return s.date
}

// fromArrived is a read of what has arrived already.
func (s *session) fromArrived(p []byte) int {
	n := copy(p, s.arrived)
	s.arrived = s.arrived[n:]
	return n
}
