//lab:solution-only

package websocket

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"runtime"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"barewire/11-ws-frames/wsframe"
)

// converse has s serve a pipe, with the handler given, and keeps what it logs.
func converse(t *testing.T, s *Server,
	handler func(*Conn, Message) error) (net.Conn, chan error) {
	near, far := net.Pipe()
	logged := make(chan error, 10)
	s.Handler = handler
	s.Log = func(err error) { logged <- err }
	go func() {
		s.Serve(context.Background(), far, bufio.NewReader(far))
		close(logged)
	}()
	t.Cleanup(func() { near.Close() })
	return near, logged
}

// A write that came to nothing is the end: what would follow it would stand in
// the middle of a frame.
func TestWriteTimeoutIsFinal(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c, logged := converse(t, &Server{}, echo)
		c.Write(client(t, "text Hello"))
		begin := time.Now()
		c.Read(make([]byte, 3))
		err := <-logged
		if !errors.Is(err, os.ErrDeadlineExceeded) || err == errSilent {
			t.Errorf("got %v, want a write's timeout", err)
		}
		most := defaultWriteTimeout * 9 / 8
		if d := time.Since(begin); d > most {
			t.Errorf("the end came after %v, want %v", d, most)
		}
		if p, _ := io.ReadAll(c); len(p) > 0 {
			t.Errorf("got % x after the end", p)
		}
	})
}

// A handler that does not look at the error of its Write cannot send more.
func TestWriteErrorIsFinal(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c, logged := converse(t, &Server{}, func(c *Conn, m Message) error {
			c.Write(wsframe.Binary, []byte(long))
			c.Write(wsframe.Binary, []byte("more"))
			return nil
		})
		c.Write(client(t, "text a"))
		if _, err := io.ReadFull(c, make([]byte, 1000)); err != nil {
			t.Fatal(err)
		}
		time.Sleep(defaultWriteTimeout * 2)
		synctest.Wait()
		if p, err := io.ReadAll(c); len(p) > 0 || err != nil {
			t.Errorf("got % x, %v, want the end", p, err)
		}
		if err := <-logged; !errors.Is(err, os.ErrDeadlineExceeded) {
			t.Errorf("got %v, want a write's timeout", err)
		}
	})
}

// An error of the handler's is ours, whatever it is called.
func TestHandlersEOF(t *testing.T) {
	for _, fault := range []error{io.EOF, fmt.Errorf("upstream: %w", io.EOF)} {
		var logged error
		s := &Server{Handler: func(*Conn, Message) error { return fault },
			Log: func(err error) { logged = err }}
		if got := answers(t, s, 100, "text a"); got != "close 1011" {
			t.Errorf("%v: got %q, want close 1011", fault, got)
		}
		if logged != fault {
			t.Errorf("%v: logged %v", fault, logged)
		}
	}
}

// The time for the answer begins when the close frame is out.
func TestCloseTimeoutBeginsBehindTheWrite(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c, logged := converse(t, &Server{}, func(c *Conn, m Message) error {
			c.Write(m.Kind, m.Data)
			return c.Close(wsframe.Closing{Code: wsframe.Normal})
		})
		c.Write(client(t, "text a"))
		time.Sleep(10 * time.Second)
		br := bufio.NewReader(c)
		hear(t, br, "text a")
		hear(t, br, "close 1000")
		time.Sleep(time.Second)
		c.Write(client(t, "close \x03\xe8"))
		if _, err := br.ReadByte(); err != io.EOF {
			t.Errorf("got %v, want the end", err)
		}
		if err := <-logged; err != nil {
			t.Errorf("got %v, want a good end", err)
		}
	})
}

// What may not be on the wire does not get there. RFC 6455 §7.4.1.
func TestCloseCodes(t *testing.T) {
	for code, want := range map[wsframe.Code]string{0: "close 1011",
		999: "close 1011", 1004: "close 1011", wsframe.Abnormal: "close 1011",
		1015: "close 1011", 2000: "close 1011", 5000: "close 1011",
		wsframe.NoStatus: "close", 3000: "close 3000"} {
		s := &Server{Handler: func(c *Conn, m Message) error {
			if string(m.Data) == "close" {
				return c.Close(wsframe.Closing{Code: code})
			}
			return failf(code, "want nothing")
		}}
		for _, way := range []string{"text close", "text fail"} {
			if got := answers(t, s, 100, way); got != want {
				t.Errorf("%s %d: got %q, want %q", way, code, got, want)
			}
		}
	}
}

// A reason made of what a client has said is text all the same. RFC 6455
// §5.5.1.
func TestReasonIsText(t *testing.T) {
	for _, text := range []string{"\xff", strings.Repeat("\x80", 200),
		strings.Repeat("\xff", 200)} {
		c := &tape{play: client(t, "binary "+text), size: 1 << 20}
		s := &Server{Handler: func(_ *Conn, m Message) error {
			return failf(wsframe.PolicyViolation, "%s", m.Data)
		}}
		s.Serve(t.Context(), c, bufio.NewReader(c))
		if got := said(c.wrote.Bytes()); got != "close 1008" {
			t.Errorf("%.10q: got %q", text, got)
		}
	}
}

// A read that brings nothing is not the end of anything.
func TestEmptyRead(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c, _ := converse(t, &Server{}, echo)
		c.Write(nil)
		go c.Write(client(t, "continuation a"))
		hear(t, bufio.NewReader(c), "close 1002")
	})
}

// A handler that panics is our own fault, and ends its own connection only.
func TestHandlerPanics(t *testing.T) {
	var logged error
	s := &Server{Handler: func(c *Conn, m Message) error {
		panic("out of cheese")
	}, Log: func(err error) { logged = err }}
	if got := answers(t, s, 100, "text a"); got != "close 1011" {
		t.Errorf("got %q, want close 1011", got)
	}
	if logged == nil || !strings.Contains(logged.Error(), "out of cheese") {
		t.Errorf("logged %v", logged)
	}
}

// The time is for the next piece, however large the whole is.
func TestWriteTimeoutIsForProgress(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const size, piece = 4 << 20, 64 << 10
		c, logged := converse(t, &Server{}, func(c *Conn, _ Message) error {
			return c.Write(wsframe.Binary, make([]byte, 1), make([]byte, size-1))
		})
		c.Write(client(t, "text a"))
		br := bufio.NewReader(c)
		if h, err := wsframe.ReadHeader(br); h.Length != size || err != nil {
			t.Fatalf("got %+v, %v", h, err)
		}
		for n := 0; n < size; n += piece {
			time.Sleep(5 * time.Second)
			if _, err := io.ReadFull(br, make([]byte, piece)); err != nil {
				t.Fatalf("after %d bytes: %v, %v", n, err, <-logged)
			}
		}
		c.Write(client(t, "close \x03\xe8"))
		hear(t, br, "close 1000")
	})
}

// A handler that ends its goroutine leaves nobody waiting.
func TestHandlerExits(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		defer cancel()
		near, far := net.Pipe()
		s := &Server{Handler: func(*Conn, Message) error {
			runtime.Goexit()
			return nil
		}}
		over := false
		go func() {
			s.Serve(ctx, far, bufio.NewReader(far))
			over = true
		}()
		near.Write(client(t, "text a"))
		synctest.Wait()
		if !over {
			t.Error("the connection is still served")
		}
		near.Close()
		far.Close()
	})
}

// Nor is a write's timeout a reason to sleep.
func TestNoSleepAfterAWrite(t *testing.T) {
	c := &Conn{net: &tape{}, server: &Server{}, ctx: t.Context(), gone: true}
	if c.maySleep(os.ErrDeadlineExceeded) {
		t.Error("goes to sleep where nothing can be sent any more")
	}
}
