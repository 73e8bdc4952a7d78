//lab:solution-only

package http10

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"barewire/02-requests/request"
)

// client is the far end of a connection that a Server serves, in a bubble
// where time passes only when everybody waits.
type client struct {
	*testing.T
	net.Conn
	cancel context.CancelFunc // ends the server's context
	served chan struct{}      // closed when Serve has returned
	log    error              // what the server complained of, then
}

// visit runs f with a client of s.
func visit(t *testing.T, s *Server, f func(*client)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		defer cancel()
		here, there := net.Pipe()
		c := &client{T: t, Conn: here, cancel: cancel,
			served: make(chan struct{})}
		s.Log = func(err error) { c.log = err }
		go func() {
			defer close(c.served)
			s.Serve(ctx, there)
		}()
		f(c)
		here.Close()
		<-c.served
	})
}

func (c *client) send(s string) {
	c.Helper()
	if _, err := io.WriteString(c.Conn, s); err != nil {
		c.Fatalf("send %q: %v", s, err)
	}
}

// want reads to the end of the stream and compares the status line, and the
// body where one is given.
func (c *client) want(line string, body ...string) {
	c.Helper()
	p, err := io.ReadAll(c.Conn)
	if err != nil {
		c.Fatalf("got %q, then %v", p, err)
	}
	got, rest, _ := strings.Cut(string(p), "\r\n")
	if got != line {
		c.Fatalf("got %q, want %q", got, line)
	}
	_, content, _ := strings.Cut(rest, "\r\n\r\n")
	if len(body) > 0 && content != body[0] {
		c.Fatalf("got body %q, want %q", content, body[0])
	}
}

// wantNothing wants the stream to end without a byte.
func (c *client) wantNothing() {
	c.Helper()
	if p, err := io.ReadAll(c.Conn); len(p) > 0 || err != nil {
		c.Fatalf("got %q, %v, want only the end", p, err)
	}
}

// echo answers with the request's body.
func echo(r *request.Request) Response {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return Failure(err)
	}
	return Text(200, string(body))
}

func TestServe(t *testing.T) {
	const post = "POST / HTTP/1.0\r\nContent-Length: 3\r\n\r\n"
	for _, c := range []struct{ why, sent, line, body string }{
		{"no body", "GET / HTTP/1.0\r\n\r\n", "HTTP/1.0 200 OK", ""},
		{"a body", post + "abc", "HTTP/1.0 200 OK", "abc"},
		{"our version, not theirs",
			"GET / HTTP/1.1\r\nHost: a\r\n\r\n",
			"HTTP/1.0 200 OK", ""},
		{"the body's length counts",
			post + "abcGET / HTTP/1.0\r\n\r\n",
			"HTTP/1.0 200 OK", "abc"},
		{"no request",
			"Good evening\r\n\r\n",
			"HTTP/1.0 400 Bad Request", "Bad Request"},
		{"another protocol", "GET / HTTP/2.0\r\n\r\n",
			"HTTP/1.0 505 HTTP Version Not Supported",
			"HTTP Version Not Supported"},
	} {
		visit(t, &Server{Handler: echo}, func(client *client) {
			client.Log(c.why)
			client.send(c.sent)
			client.want(c.line, c.body)
		})
	}
}

// RFC 1945 §4.1: whoever asks without a version gets a body without a head.
func TestServeSimpleRequest(t *testing.T) {
	s := &Server{Handler: func(*request.Request) Response {
		return Text(200, "bare")
	}}
	visit(t, s, func(c *client) {
		c.send("GET /\r\n")
		if got, err := io.ReadAll(c.Conn); string(got) != "bare" {
			t.Errorf("got %q, %v, want only the body", got, err)
		}
	})
}

func TestServeRefusedFieldIs500(t *testing.T) {
	s := &Server{Handler: func(*request.Request) Response {
		r := Text(302, "secret")
		r.Fields = request.Fields{{
			Name: "Location", Value: "/\r\nX: y"}}
		return r
	}}
	visit(t, s, func(c *client) {
		c.send("GET / HTTP/1.0\r\n\r\n")
		c.want("HTTP/1.0 500 Internal Server Error",
			"Internal Server Error")
		<-c.served
		why := fmt.Sprint(c.log)
		if !strings.Contains(why, "Location") {
			t.Errorf("logged %s, want Location named", why)
		}
	})
}

func TestTimeouts(t *testing.T) {
	limits := func() *Server {
		return &Server{Handler: echo, HeaderTimeout: 3 * time.Second,
			BodyTimeout:  5 * time.Second,
			WriteTimeout: 7 * time.Second}
	}
	t.Run("silence", func(t *testing.T) {
		visit(t, limits(), func(c *client) {
			start := time.Now()
			c.wantNothing() // nobody has asked anything
			c.took(start, 3*time.Second)
		})
	})
	t.Run("half a head", func(t *testing.T) {
		visit(t, limits(), func(c *client) {
			start := time.Now()
			c.send("GET / HT")
			c.want("HTTP/1.0 408 Request Timeout",
				"Request Timeout")
			c.took(start, 3*time.Second)
		})
	})
	t.Run("a drip does not extend it", func(t *testing.T) {
		visit(t, limits(), func(c *client) {
			start, dripped := time.Now(), make(chan struct{})
			go func() {
				defer close(dripped)
				for err := error(nil); err == nil; {
					time.Sleep(time.Second)
					_, err = c.Conn.Write([]byte("G"))
				}
			}()
			c.want("HTTP/1.0 408 Request Timeout")
			c.took(start, 3*time.Second)
			<-dripped
		})
	})
	t.Run("half a body", func(t *testing.T) {
		visit(t, limits(), func(c *client) {
			start := time.Now()
			c.send("POST / HTTP/1.0\r\nContent-Length: 3\r\n\r\nab")
			c.want("HTTP/1.0 408 Request Timeout")
			c.took(start, 5*time.Second)
		})
	})
	t.Run("a client that does not read", func(t *testing.T) {
		s := limits()
		s.Handler = func(*request.Request) Response {
			body := make([]byte, 100_000)
			return Response{Status: 200, Body: body}
		}
		visit(t, s, func(c *client) {
			start := time.Now()
			c.send("GET / HTTP/1.0\r\n\r\n")
			<-c.served
			c.took(start, 7*time.Second)
			if !errors.Is(c.log, os.ErrDeadlineExceeded) {
				t.Errorf("logged %v, want a timeout", c.log)
			}
		})
	})
}

// took checks the bubble's own time, which is exact.
func (c *client) took(start time.Time, want time.Duration) {
	c.Helper()
	if got := time.Since(start); got != want {
		c.Errorf("it took %v, want %v", got, want)
	}
}

// With every piece that is taken, the client has the full time again.
func TestWriteTimeoutIsForProgress(t *testing.T) {
	s := &Server{WriteTimeout: 3 * time.Second,
		Handler: func(*request.Request) Response {
			body := make([]byte, 10*streamSize)
			return Response{Status: 200, Body: body}
		}}
	visit(t, s, func(c *client) {
		c.send("GET / HTTP/1.0\r\n\r\n")
		n, piece := 0, make([]byte, streamSize)
		for {
			time.Sleep(time.Second)
			got, err := io.ReadFull(c.Conn, piece)
			n += got
			if err != nil {
				break
			}
		}
		if n < 10*streamSize {
			t.Errorf("got %d bytes of %d", n, 10*streamSize)
		}
	})
}

func TestStream(t *testing.T) {
	for _, c := range []struct {
		why    string
		length int64
		body   string
		log    error
	}{
		{"nobody knows its length", -1, "stream", nil},
		{"as long as it says", 6, "stream", nil},
		{"longer than it says", 3, "str", nil},
		{"shorter than it says", 9, "stream", io.ErrUnexpectedEOF},
		{"nothing of it", 0, "", nil},
	} {
		closed := &closing{Reader: bytes.NewReader([]byte("stream"))}
		s := &Server{Handler: func(*request.Request) Response {
			return Response{
				Status: 200, Stream: closed, Length: c.length}
		}}
		visit(t, s, func(client *client) {
			client.Log(c.why)
			client.send("GET / HTTP/1.0\r\n\r\n")
			client.want("HTTP/1.0 200 OK", c.body)
			<-client.served
			if client.log != c.log {
				t.Errorf("logged %v, want %v",
					client.log, c.log)
			}
		})
		if closed.times != 1 {
			t.Errorf("%s: closed %d times, want once",
				c.why, closed.times)
		}
	}
}

// closing counts how often it is closed.
type closing struct {
	io.Reader
	times int
}

func (c *closing) Close() error {
	c.times++
	return nil
}

// What a stream has is sent at once, not when a buffer is full.
func TestStreamDoesNotWait(t *testing.T) {
	in, out := io.Pipe()
	s := &Server{Handler: func(*request.Request) Response {
		return Response{Status: 200, Stream: in, Length: -1}
	}}
	visit(t, s, func(c *client) {
		c.send("GET / HTTP/1.0\r\n\r\n")
		buf := make([]byte, 4096)
		for _, piece := range []string{"a", "bc"} {
			go io.WriteString(out, piece)
			n, err := c.Conn.Read(buf)
			if !bytes.HasSuffix(buf[:n], []byte(piece)) {
				t.Fatalf("got %q, %v, want %q at its end",
					buf[:n], err, piece)
			}
		}
		out.Close()
		c.wantNothing()
	})
}

func TestShutdown(t *testing.T) {
	t.Run("nothing was asked", func(t *testing.T) {
		visit(t, &Server{Handler: echo}, func(c *client) {
			synctest.Wait()
			start := time.Now()
			c.cancel()
			c.wantNothing()
			c.took(start, 0)
		})
	})
	t.Run("a body is on its way", func(t *testing.T) {
		visit(t, &Server{Handler: echo}, func(c *client) {
			c.send("POST / HTTP/1.0\r\nContent-Length: 3\r\n\r\na")
			c.cancel()
			synctest.Wait()
			c.send("bc")
			c.want("HTTP/1.0 200 OK", "abc")
		})
	})
	t.Run("the head has begun", func(t *testing.T) {
		visit(t, &Server{Handler: echo}, func(c *client) {
			c.send("GET / HT")
			c.cancel()
			synctest.Wait()
			c.send("TP/1.0\r\n\r\n")
			c.want("HTTP/1.0 200 OK")
		})
	})
}
