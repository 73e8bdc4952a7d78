//lab:solution-only

package websocket

import (
	"bufio"
	"context"
	"errors"
	"io"
	"math"
	"net"
	"testing"
	"testing/synctest"
	"time"

	"barewire/11-ws-frames/wsframe"
)

// codeOf is the close code that err asks for; 0 for none.
func codeOf(err error) wsframe.Code {
	var broken *wsframe.CloseError
	if errors.As(err, &broken) {
		return broken.Code
	}
	return 0
}

// dial connects to s through a pipe, and keeps what it logs.
func dial(t *testing.T, ctx context.Context, s *Server) (net.Conn,
	chan error) {
	near, far := net.Pipe()
	logged := make(chan error, 10)
	s.Handler = echo
	s.Log = func(err error) { logged <- err }
	go func() {
		s.Serve(ctx, far, bufio.NewReader(far))
		close(logged)
	}()
	t.Cleanup(func() { near.Close() })
	return near, logged
}

// hear reads n frames.
func hear(t *testing.T, br *bufio.Reader, want string) {
	t.Helper()
	h, err := wsframe.ReadHeader(br)
	if err != nil {
		t.Fatalf("want %s, got %v", want, err)
	}
	p, err := wsframe.ReadPayload(br, h, 1<<20)
	if got := said(wsframe.AppendFrame(nil, h, p)); got != want || err != nil {
		t.Errorf("got %s, %v, want %s", got, err, want)
	}
}

// A silent client is asked, and given up when it does not answer.
func TestPing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c, logged := dial(t, t.Context(), &Server{Interval: time.Minute})
		br := bufio.NewReader(c)
		begin := time.Now()
		for range 3 {
			hear(t, br, "ping")
			c.Write(client(t, "pong"))
		}
		if d := time.Since(begin); d < 3*time.Minute || d > 4*time.Minute {
			t.Errorf("3 pings in %v", d)
		}
		hear(t, br, "ping")
		if _, err := br.ReadByte(); err != io.EOF {
			t.Errorf("got %v, want the end", err)
		}
		if err := <-logged; !errors.Is(err, errSilent) {
			t.Errorf("got %v", err)
		}
	})
}

// Inside a frame nobody can answer a ping: it has to go on.
func TestStopsInAFrame(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		for cut := 1; cut < 11; cut++ {
			c, logged := dial(t, t.Context(), &Server{})
			c.Write(client(t, "text Hello")[:cut])
			if p, err := io.ReadAll(c); len(p) > 0 || err != nil {
				t.Errorf("cut after %d: got % x, %v", cut, p, err)
			}
			if err := <-logged; !errors.Is(err, errSilent) {
				t.Errorf("cut after %d: got %v", cut, err)
			}
		}
	})
}

// Between two fragments a client may take its time, if it answers.
func TestPingBetweenFragments(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c, _ := dial(t, t.Context(), &Server{})
		br := bufio.NewReader(c)
		c.Write(client(t, "text- He"))
		for range 5 {
			hear(t, br, "ping")
			c.Write(client(t, "pong"))
		}
		c.Write(client(t, "continuation llo"))
		hear(t, br, "text Hello")
	})
}

// Who shuts down says so, and waits for the answer, but not for ever.
func TestGoingAway(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		for _, begun := range []string{"", "text- He", "hex:81 85 37"} {
			ctx, cancel := context.WithCancel(t.Context())
			c, logged := dial(t, ctx, &Server{})
			br := bufio.NewReader(c)
			c.Write(client(t, begun))
			synctest.Wait()
			cancel()
			hear(t, br, "close 1001")
			if begun == "" {
				c.Write(client(t, "text a", "ping", "close \x03\xe9"))
				hear(t, br, "pong")
				if _, err := br.ReadByte(); err != io.EOF {
					t.Errorf("got %v, want the end", err)
				}
				continue
			}
			begin := time.Now()
			if _, err := br.ReadByte(); err != io.EOF {
				t.Errorf("got %v, want the end", err)
			}
			if d := time.Since(begin); d != defaultCloseTimeout {
				t.Errorf("%q: waited %v", begun, d)
			}
			if err := <-logged; !errors.Is(err, errSilent) {
				t.Errorf("%q: got %v", begun, err)
			}
		}
	})
}

// Who does not read is not written to for ever.
func TestWriteTimeout(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c, logged := dial(t, t.Context(), &Server{})
		c.Write(client(t, "text Hello"))
		begin := time.Now()
		err := <-logged
		if d := time.Since(begin); d < defaultWriteTimeout ||
			d >= 2*defaultWriteTimeout {
			t.Errorf("gave up after %v: %v", d, err)
		}
		if errors.Is(err, errSilent) {
			t.Errorf("got %v, want the write's own error", err)
		}
		if p, _ := io.ReadAll(c); len(p) > 0 {
			t.Errorf("got % x", p)
		}
	})
}

// Nor does a connection fall asleep over a write that has failed.
func TestWriteTimeoutAwake(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	near, err := net.Dial("tcp", l.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer near.Close()
	far, err := l.Accept()
	if err != nil {
		t.Fatal(err)
	}
	logged := make(chan error, 1)
	s := &Server{WriteTimeout: 1, Interval: time.Hour, Handler: echo,
		Log: func(err error) { logged <- err }}
	go s.Serve(t.Context(), far, bufio.NewReader(far))
	near.Write(client(t, "text a"))
	if err := <-logged; errors.Is(err, errSilent) {
		t.Errorf("got %v, want the write's own error", err)
	}
}

// A client that hangs up without a word: 1006.
func TestHangsUp(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		for begun, want := range map[string]error{
			"": nil, "text- a": io.ErrUnexpectedEOF,
			"hex:81": io.ErrUnexpectedEOF,
		} {
			c, logged := dial(t, t.Context(), &Server{})
			c.Write(client(t, begun))
			c.Close()
			if err := <-logged; !errors.Is(err, want) {
				t.Errorf("%q: got %v, want %v", begun, err, want)
			}
		}
	})
}

// Who has all the time there is has not none.
func TestClockForEver(t *testing.T) {
	var k clock
	now := time.Now()
	until, due := k.due(now, math.MaxInt64)
	if !due || !until.After(now) {
		t.Errorf("got %v, %v", until, due)
	}
}
