//lab:solution-only

package http2

import (
	"context"
	"io"
	"net"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
	"barewire/05-frames/frame"
	"barewire/07-hpack/hpack"
)

// A request is its handler's to change, also while the reader looks whether its
// body comes. The race detector judges.
func TestHandlerChangesRequest(t *testing.T) {
	s := &Server{StreamTimeout: 8 * time.Second}
	s.Handler = func(r *request.Request) http10.Response {
		for range 10 {
			r.Method, r.Fields = "PUT", nil
			time.Sleep(time.Second)
		}
		return http10.Response{Status: 200}
	}
	talk(t, s, func(c *client) {
		c.request(1, "POST", "/", false)
		c.send()
		time.Sleep(5 * time.Second)
		c.data(1, frame.FlagEndStream, 3)
		c.send()
		time.Sleep(10 * time.Second)
		c.want("HEADERS 1 200 content-length=0 END")
	})
}

// What goes along with an answer has a path and a query, like any request.
func TestPushedQuery(t *testing.T) {
	s := &Server{Push: func(r *request.Request) []string {
		if r.Method == "GET" {
			return nil
		}
		return []string{"/a%20b?c"}
	}}
	s.Handler = func(r *request.Request) http10.Response {
		if r.Path == "/a b" && r.Query == "c" {
			return http10.Response{Status: 200}
		}
		return http10.Response{Status: 404}
	}
	talk(t, s, func(c *client) {
		c.request(1, "HEAD", "/", true)
		c.send()
		got := strings.Join(c.all(), ", ")
		if !strings.Contains(got, "HEADERS 2 200 content-length=0 END") {
			t.Errorf("got %s, want 200 on stream 2", got)
		}
	})
}

// A slow connection writes nothing until it may.
type slow struct {
	net.Conn
	gate chan struct{}
}

func (c *slow) Write(p []byte) (int, error) {
	<-c.gate
	return c.Conn.Write(p)
}

// A stream that is reset while it waits for its turn is nobody else's before it
// has had it.
func TestResetInTheQueue(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		gate, late := make(chan struct{}, 2), make(chan struct{})
		gate <- struct{}{} // for our preface
		gate <- struct{}{} // and the ACK
		s := &Server{Handler: func(r *request.Request) http10.Response {
			switch r.Path {
			case "/odd":
				return http10.Response{Status: 200, Stream: odd{}, Length: -1}
			case "/late":
				<-late
			}
			return site(r)
		}}
		c := dialOver(t, s, func(conn net.Conn, _ context.CancelFunc) net.Conn {
			return &slow{conn, gate}
		})
		defer c.end()
		c.request(1, "GET", "/late", true)
		c.send()
		close(late) // its handler is the writer, and waits
		synctest.Wait()
		for id := uint32(3); id < 40; id += 4 {
			c.request(id, "GET", "/odd", true)
			c.send()
			c.request(id+2, "GET", "/bytes=5", true)
			c.send()
		}
		close(gate)
		ends := 0
		for _, f := range c.all() {
			if strings.HasSuffix(f, " 5 END") {
				ends++
			}
		}
		if ends != 10 {
			t.Errorf("got %d whole answers, want 10", ends)
		}
	})
}

// An odd Stream is empty, and panics when it is closed.
type odd struct{}

func (odd) Read([]byte) (int, error) { return 0, io.EOF }
func (odd) Close() error             { panic("wrong") }

// HEAD has no body, not even where its answer is an error.
func TestRefusedHead(t *testing.T) {
	talk(t, &Server{Limits: Limits{Fields: 10000}}, func(c *client) {
		c.request(1, "HEAD", "/", true,
			hpack.Field{Name: "x", Value: strings.Repeat("0", 6000)},
			hpack.Field{Name: "y", Value: strings.Repeat("1", 6000)})
		c.request(3, "HEAD", "/", false,
			hpack.Field{Name: "content-length", Value: "99999999999"})
		c.send()
		got := c.all()
		for _, f := range got {
			if !strings.HasPrefix(f, "HEADERS") ||
				!strings.HasSuffix(f, "END") {
				t.Errorf("got %q, want HEADERS alone", got)
			}
		}
		if len(got) != 2 {
			t.Errorf("got %q, want two answers", got)
		}
	})
}

// Pushes are our own idea: their handlers take no room from the client's.
func TestPushesTakeNoRoom(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		gate := make(chan struct{})
		s := &Server{Limits: Limits{Streams: 1}}
		s.Push = func(r *request.Request) []string {
			if r.Path == "/page" {
				return []string{"/slow", "/slow"}
			}
			return nil
		}
		s.Handler = func(r *request.Request) http10.Response {
			if r.Path == "/slow" {
				<-gate
			}
			return http10.Response{Status: 204}
		}
		c := dial(t, s)
		defer c.end()
		c.request(1, "GET", "/page", true)
		c.send()
		c.all()
		c.request(3, "GET", "/", true)
		c.send()
		c.want("HEADERS 3 204 END")
		close(gate)
	})
}
