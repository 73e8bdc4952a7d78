//lab:solution-only

package http2

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"strings"
	"testing"
	"testing/synctest"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
	"barewire/05-frames/frame"
	"barewire/06-first-answer/h2min"
	"barewire/07-hpack/hpack"
)

// A client talks to a server over a pipe. What it hears is written down, a
// line a frame.
type client struct {
	t       *testing.T
	conn    net.Conn
	encoder *hpack.Encoder
	decoder *hpack.Decoder
	out     []byte
	heard   chan string
	served  chan struct{}
	cancel  context.CancelFunc
}

// dial starts a server and greets it. It is called inside a bubble.
func dial(t *testing.T, s *Server, settings ...frame.Setting) *client {
	return dialOver(t, s, func(conn net.Conn, _ context.CancelFunc) net.Conn {
		return conn
	}, settings...)
}

// dialOver is dial, where the server's end of the pipe is what over makes of
// it.
func dialOver(t *testing.T, s *Server, over func(net.Conn,
	context.CancelFunc) net.Conn, settings ...frame.Setting) *client {
	ctx, cancel := context.WithCancel(t.Context())
	here, there := net.Pipe()
	c := &client{t: t, conn: here, encoder: hpack.NewEncoder(),
		decoder: hpack.NewDecoder(hpack.Limits{}),
		heard:   make(chan string, 10000), served: make(chan struct{}),
		cancel: cancel}
	go func() {
		s.Serve(ctx, over(there, cancel))
		close(c.served)
	}()
	go c.listen()
	c.out = append(c.out, h2min.Preface...)
	c.out = frame.AppendSettings(c.out, settings...)
	c.send()
	ours := "SETTINGS MAX_CONCURRENT_STREAMS INITIAL_WINDOW_SIZE " +
		"MAX_HEADER_LIST_SIZE NO_RFC7540_PRIORITIES"
	if s.Connect != nil {
		ours += " ENABLE_CONNECT_PROTOCOL"
	}
	c.want(ours, "WINDOW_UPDATE 0 983041", "SETTINGS ACK")
	return c
}

// end waits until the server is done.
func (c *client) end() {
	c.t.Helper()
	c.conn.Close()
	<-c.served
	c.cancel()
}

// send sends what has been put together.
func (c *client) send() {
	c.conn.Write(c.out)
	c.out = c.out[:0]
	synctest.Wait()
}

// request asks for a path. A body follows unless there is none: end.
func (c *client) request(id uint32, method, path string, end bool,
	more ...hpack.Field) {
	list := []hpack.Field{{Name: ":method", Value: method},
		{Name: ":scheme", Value: "http"}, {Name: ":path", Value: path}}
	flags := frame.FlagEndHeaders
	if end {
		flags |= frame.FlagEndStream
	}
	c.out = frame.AppendHeaders(c.out, frame.Headers{StreamID: id, Flags: flags,
		Fragment: c.encoder.AppendBlock(nil, append(list, more...))})
}

func (c *client) data(id uint32, flags frame.Flags, n int) {
	c.out = frame.AppendData(c.out, frame.Data{StreamID: id, Flags: flags,
		Data: make([]byte, n)})
}

func (c *client) allow(id, n uint32) {
	c.out = frame.AppendWindowUpdate(c.out,
		frame.WindowUpdate{StreamID: id, Increment: n})
}

// listen writes down what comes.
func (c *client) listen() {
	defer close(c.heard)
	br := bufio.NewReader(c.conn)
	for {
		h, p, err := frame.ReadFrame(br, frame.DefaultMaxSize)
		if err != nil {
			return
		}
		c.heard <- c.text(h, p)
	}
}

// text is a frame in a line.
func (c *client) text(h frame.Header, p []byte) string {
	s := fmt.Sprintf("%v %d", h.Type, h.StreamID)
	switch h.Type {
	case frame.TypeSettings:
		s = "SETTINGS"
		list, _ := frame.ParseSettings(h, p, nil)
		for _, one := range list {
			s += " " + one.ID.String()
		}
		if h.Flags.Has(frame.FlagAck) {
			return "SETTINGS ACK"
		}
		return s
	case frame.TypeWindowUpdate:
		w, _ := frame.ParseWindowUpdate(h, p)
		return fmt.Sprintf("%s %d", s, w.Increment)
	case frame.TypeRSTStream:
		r, _ := frame.ParseRSTStream(h, p)
		return fmt.Sprintf("%s %v", s, r.Code)
	case frame.TypeGoAway:
		g, _ := frame.ParseGoAway(h, p)
		return fmt.Sprintf("GOAWAY %d %v", g.LastStreamID, g.Code)
	case frame.TypePing:
		s = fmt.Sprintf("PING %q", p)
		if h.Flags.Has(frame.FlagAck) {
			s += " ACK"
		}
		return s
	case frame.TypePushPromise:
		pp, _ := frame.ParsePushPromise(h, p)
		list, _ := c.decoder.Decode(nil, pp.Fragment)
		return fmt.Sprintf("%s %d %s", s, pp.PromisedID, list[3].Value)
	case frame.TypeHeaders:
		list, err := c.decoder.Decode(nil, p)
		if err != nil {
			return err.Error()
		}
		for _, f := range list {
			switch f.Name {
			case ":status":
				s += " " + f.Value
			case "date":
			default:
				s += " " + f.Name + "=" + f.Value
			}
		}
	case frame.TypeData:
		s += fmt.Sprintf(" %d", len(p))
	}
	if h.Flags.Has(frame.FlagEndStream) {
		s += " END"
	}
	return s
}

// want wants these frames next, and no others by now.
func (c *client) want(frames ...string) {
	c.t.Helper()
	synctest.Wait()
	for _, f := range frames {
		select {
		case got, ok := <-c.heard:
			if !ok {
				got = "the end"
			}
			if got != f {
				c.t.Fatalf("got %q, want %q", got, f)
			}
		default:
			c.t.Fatalf("got nothing, want %q", f)
		}
	}
	select {
	case got, ok := <-c.heard:
		if ok {
			c.t.Fatalf("got %q, want nothing more", got)
		}
	default:
	}
}

// all returns the frames that have come by now.
func (c *client) all() (frames []string) {
	synctest.Wait()
	for {
		select {
		case f, ok := <-c.heard:
			if !ok {
				return append(frames, "the end")
			}
			frames = append(frames, f)
		default:
			return frames
		}
	}
}

// wantEnd wants these frames, and then the end.
func (c *client) wantEnd(frames ...string) {
	c.t.Helper()
	c.want(frames...)
	if _, ok := <-c.heard; ok {
		c.t.Fatal("got a frame, want the end")
	}
}

// site is what there is to see in these tests.
func site(r *request.Request) http10.Response {
	size := 0
	path, number, _ := strings.Cut(r.Path, "=")
	fmt.Sscan(number, &size)
	answer := http10.Response{Status: 200}
	switch path {
	case "/bytes":
		answer.Body = make([]byte, size)
	case "/stream":
		answer.Stream = io.LimitReader(zeros{}, int64(size))
		answer.Length = -1
	case "/short":
		answer.Stream, answer.Length = strings.NewReader("abc"), 5
	case "/upload":
		n, err := io.Copy(io.Discard, r.Body)
		if err != nil {
			return http10.Failure(err)
		}
		answer.Body = fmt.Appendf(nil, "%d", n)
		if len(r.Trailers) > 0 {
			answer.Fields = r.Trailers
		}
	case "/echo":
		answer.Stream, answer.Length = r.Body, r.ContentLength
	case "/panic":
		panic("wrong")
	case "/odd":
		answer.Fields = request.Fields{{Name: "A", Value: "b\nc"}}
	default:
		answer.Status = 404
	}
	return answer
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) { return len(p), nil }

// gated talks to a server that answers all at once but /slow, and that once the
// gate is open.
func gated(t *testing.T, do func(c *client, open func())) {
	synctest.Test(t, func(t *testing.T) {
		gate := make(chan struct{})
		c := dial(t, &Server{Handler: func(r *request.Request) http10.Response {
			if r.Path == "/slow" {
				<-gate
			}
			return http10.Response{Status: 200}
		}})
		defer c.end()
		do(c, func() { close(gate) })
	})
}
