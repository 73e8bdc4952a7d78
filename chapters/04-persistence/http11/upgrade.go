package http11

import (
	"bufio"
	"context"
	"fmt"
	"net"
	"time"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
)

// A Protocol is asked when a client wants to go on in it. It answers 101 with
// a function that talks, or any other status without one, which is then an
// ordinary answer.
//
// After 101 the connection is talk's, and conn has no deadlines. br holds what
// was read already: the client may have sent its first words right behind the
// request. talk must read from br, and from conn only once br is empty. ctx
// ends when the server shuts down; when talk returns, conn is closed.
type Protocol func(r *request.Request) (
	answer http10.Response, talk Talk)

// Talk serves a connection that was handed over, until it returns: then the
// server closes conn. Deadlines are Talk's own, and there are none before. ctx
// ends when the server shuts down.
type Talk func(ctx context.Context, conn net.Conn, br *bufio.Reader)

// upgrade chooses the protocol to go on with: the first in the client's list
// that we have, or nil to stay. What it wants counts only if Connection names
// Upgrade too, for otherwise a proxy has passed on what was meant for itself;
// never in HTTP/1.0; and not before a body, which would have to be read first,
// nor where 100 would have to come before 101. A server may always stay.
// RFC 9110 §7.8.
//
//lab:exercise 04-07
//lab:stub return "", nil
func (s *Server) upgrade(r *request.Request) (name string, p Protocol) {
	return "", nil
}

// handOver answers 101 and gives the connection away, with all that was read
// from it. The buffers go too: whoever needs them no longer can let them go.
func (c *conn) handOver(name string, r http10.Response, talk Talk) error {
	if !r.Fields.Has("Upgrade") {
		r.Fields = append(r.Fields[:len(r.Fields):len(r.Fields)],
			request.Field{Name: "Upgrade", Value: name})
	}
	r.Body, r.Stream = nil, nil
	date := c.dateLine()
	out, err := AppendHead(c.out, &c.request, &r, true, date)
	if err == nil && talk == nil {
		err = fmt.Errorf("upgrade to %s: want a Talk with 101, got nil", name)
	}
	if err != nil {
		c.respond(&c.request, http10.Text(500, http10.Reason(500)), false)
		return err
	}
	c.out = out
	if err := c.flush(); err != nil {
		return err
	}
	if err := c.net.SetDeadline(time.Time{}); err != nil {
		return err
	}
	ctx, nc, br, arrived := c.ctx, c.net, c.br, c.arrived
	c.handed, c.due, c.session = true, noPhase, nil
	if len(arrived) > 0 { // Resume had more than br holds
		c.session = &session{arrived: arrived}
	}
	s := c.server
	c.goOn = func() {
		defer func() {
			if v := recover(); v != nil && s.Log != nil {
				s.Log(panicked(v))
			}
		}()
		talk(ctx, nc, br)
	}
	return nil
}
