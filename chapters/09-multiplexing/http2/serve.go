package http2

import (
	"context"
	"errors"
	"net"
	"os"
	"time"

	"barewire/01-sockets/tcp"
	"barewire/05-frames/frame"
	"barewire/06-first-answer/h2min"
	"barewire/08-streams/stream"
)

// Serve speaks HTTP/2 on conn until one of the two sides has had enough, and
// closes it. It fits tcp.Server.Handle. Once ctx is done the client is told,
// and what it has begun is finished. When Serve returns, so has every handler.
func (s *Server) Serve(ctx context.Context, nc net.Conn) {
	s.Resume(ctx, nc, nil)
}

// Resume is Serve on a connection of which some bytes were read already, by
// somebody who wanted to know what they are. They come first.
func (s *Server) Resume(ctx context.Context, nc net.Conn, read []byte) {
	c := s.newConn(ctx, nc)
	c.ahead = read
	stop := context.AfterFunc(ctx, c.wake)
	defer stop()
	err := c.serve()
	c.close(err)
	c.handlers.Wait()
	c.report()
	var wrong *frame.ConnError
	if errors.As(err, &wrong) {
		s.log(err) // another is only the connection's end
	}
}

// report says what the connection did, if somebody wants to know.
func (c *conn) report() {
	if c.server.Report != nil {
		c.server.Report(Stats{Requests: c.requests, Writes: c.sender.writes()})
	}
}

// serve greets the client and takes frames until the connection is over. An
// error of one stream is that stream's end, any other is the connection's.
func (c *conn) serve() error {
	c.sender.greet(c.settings())
	c.sender.flush()
	if err := c.readPreface(); err != nil {
		return err
	}
	for !c.finished() {
		h, p, err := c.readFrame()
		if err == errNothing {
			continue
		}
		if err == nil {
			err = c.receive(h, p)
		}
		if err = c.endStream(err); err != nil {
			return err
		}
	}
	return nil
}

// greet sends our part of the preface, SETTINGS, and makes the connection's
// window what it shall be. RFC 9113 §3.4, §6.9.2.
func (s *sender) greet(ours []frame.Setting) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.out = frame.AppendSettings(s.buffer(), ours...)
	s.out = frame.AppendWindowUpdate(s.out, frame.WindowUpdate{
		Increment: connWindow - uint32(FirstWindow)})
}

// readPreface reads the client's. Its SETTINGS are the first frame. When the
// server ends meanwhile, nobody is waited for who has asked for nothing yet.
func (c *conn) readPreface() error {
	c.take()
	c.block = time.Now().Add(c.server.prefaceTimeout())
	c.inside = true
	if err := c.limit(c.block); err != nil {
		return err
	}
	release := tcp.WakeOnDone(c.ctx, c.net)
	err := h2min.ReadPreface(c.br)
	release()
	if c.ctx.Err() != nil {
		c.partNow()
		return nil
	}
	return err
}

// readFrame returns the next frame. Before it waits for one, what there is to
// say is said; and before it returns one, it hears what our side has ended.
// errNothing says that a wait is over without one.
func (c *conn) readFrame() (frame.Header, []byte, error) {
	if c.frames.Buffered() == 0 {
		if err := c.pause(); err != nil {
			return frame.Header{}, nil, err
		}
	}
	h, p, err := c.frames.ReadFrame()
	c.inside = false
	if errors.Is(err, os.ErrDeadlineExceeded) {
		err = errTooSlow
	}
	if c.woken {
		c.woken = false
		c.hear()
	}
	return h, p, err
}

var (
	errNothing = errors.New("no frame has come")
	errTooSlow = &frame.ConnError{Code: frame.ProtocolError,
		Text: "frame: got a part, want the rest in time"}
)

// hear takes note of the streams that our side has ended.
func (c *conn) hear() {
	c.ended = c.sender.drain(c.ended[:0])
	for i, x := range c.ended {
		c.ended[i] = nil
		c.note(x)
	}
}

// note ends our half of x's stream, unless the reader has ended it meanwhile.
// Where the client's half has ended too, x is free, but not one that was reset:
// it may still stand in the queue. Where the client's half has not ended, it
// may go on for a while: see answeredEarly.
func (c *conn) note(x *exchange) {
	if c.streams.Find(x.ID) != &x.Stream {
		return
	}
	e := stream.SendEndStream
	if x.reset {
		e = stream.SendReset
	}
	x.Stream.Window = int32(x.window)
	c.streams.On(x.ID, e)
	if x.State == stream.Closed && !x.reset {
		x.leave()
		return
	}
	c.answeredEarly(x)
}
