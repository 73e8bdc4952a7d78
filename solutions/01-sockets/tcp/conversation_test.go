package tcp

import (
	"bufio"
	"context"
	"io"
	"net"
	"os"
	"strings"
	"syscall"
	"testing"
	"testing/synctest"
	"time"
)

// talk runs f with the client's end of a conversation, in a bubble where time
// is what the test says it is. The greeting has been read.
func talk(t *testing.T, f func(t *testing.T, client *client)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		defer cancel()
		here, there := net.Pipe()
		c := &Conversation{Idle: time.Minute, Linger: time.Minute, MaxLine: 16}
		done := make(chan struct{})
		go func() {
			defer close(done)
			c.Serve(ctx, there)
		}()
		defer func() {
			here.Close()
			<-done
		}()
		// A server that says nothing is waited for, but not for ever.
		here.SetDeadline(time.Now().Add(time.Hour))
		client := &client{t, here, bufio.NewReader(here), cancel}
		client.want("barewire: say something")
		f(t, client)
	})
}

type client struct {
	*testing.T
	net.Conn
	lines  *bufio.Reader
	cancel context.CancelFunc // ends the server's context
}

func (c *client) send(s string) {
	c.Helper()
	if _, err := io.WriteString(c.Conn, s); err != nil {
		c.Fatalf("send %q: %v", s, err)
	}
}

func (c *client) want(line string) {
	c.Helper()
	got, err := c.lines.ReadString('\n')
	if err != nil || got != line+"\r\n" {
		c.Fatalf("got %q, %v, want %q", got, err, line+"\r\n")
	}
}

func (c *client) wantEnd() {
	c.Helper()
	if got, err := io.ReadAll(c.lines); err != nil || len(got) > 0 {
		c.Fatalf("got %q, %v, want the end", got, err)
	}
}

func TestAnswers(t *testing.T) {
	about(t, "01-03")
	talk(t, func(t *testing.T, c *client) {
		c.send("hello\r\n")
		c.want("1: hello")
		c.send("\n")
		c.want("2: ")
		c.send("thr")
		c.send("ee\n")
		c.want("3: three")
	})
}

func TestLineTooLong(t *testing.T) {
	about(t, "01-03, and 01-04 for the words")
	talk(t, func(t *testing.T, c *client) {
		c.send(strings.Repeat("a", 18))
		c.want("line too long: 16 bytes at most")
		c.wantEnd()
	})
}

// A byte every ten seconds is activity, and yet no line.
func TestIdleDrip(t *testing.T) {
	about(t, "01-05")
	talk(t, func(t *testing.T, c *client) {
		start := time.Now()
		gone := make(chan struct{})
		go func() {
			defer close(gone)
			for range 10 {
				time.Sleep(10 * time.Second)
				if _, err := c.Write([]byte("a")); err != nil {
					return
				}
			}
		}()
		c.want("too slow: a line within 1m0s")
		c.wantEnd()
		if got := time.Since(start); got != time.Minute {
			t.Errorf("gave up after %v, want %v", got, time.Minute)
		}
		<-gone
	})
}

// Each line has its own minute.
func TestIdleBeginsAnew(t *testing.T) {
	about(t, "01-05")
	talk(t, func(t *testing.T, c *client) {
		for _, want := range []string{"1: a", "2: a", "3: a"} {
			time.Sleep(50 * time.Second)
			c.send("a\n")
			c.want(want)
		}
	})
}

// A client that does not read what it is sent is given up as well.
func TestNobodyReads(t *testing.T) {
	about(t, "01-03")
	talk(t, func(t *testing.T, c *client) {
		start := time.Now()
		c.send("a\n")
		time.Sleep(2 * time.Minute) // and do not read the answer
		if _, err := c.Write([]byte("b\n")); err == nil {
			t.Errorf("still there after %v", time.Since(start))
		}
	})
}

// Lines that have arrived are answered before the goodbye, which comes at once:
// a deadline set after the shutdown must not hide it.
func TestShuttingDown(t *testing.T) {
	about(t, "01-05")
	talk(t, func(t *testing.T, c *client) {
		start := time.Now()
		c.send("a\nb\nhalf a l")
		synctest.Wait() // the server is writing the first answer
		c.cancel()
		synctest.Wait()
		c.want("1: a")
		c.want("2: b")
		c.want("shutting down")
		c.wantEnd()
		if got := time.Since(start); got != 0 {
			t.Errorf("heard of the shutdown after %v, want at once", got)
		}
	})
}

// Each error has its words, however it is wrapped.
func TestLastWords(t *testing.T) {
	about(t, "01-04")
	c := &Conversation{Idle: time.Minute, MaxLine: 16}
	for _, test := range []struct {
		err  error
		want string
	}{
		{io.EOF, "1 lines, 3 bytes. Goodbye.\r\n"},
		{io.ErrUnexpectedEOF, "2: two\r\n2 lines, 6 bytes. Goodbye.\r\n"},
		{ErrLineTooLong, "line too long: 16 bytes at most\r\n"},
		{os.ErrDeadlineExceeded, "too slow: a line within 1m0s\r\n"},
		{context.Canceled, "shutting down\r\n"},
		{syscall.ECONNRESET, ""},
		{net.ErrClosed, ""},
	} {
		wrapped := &net.OpError{Op: "read", Err: test.err}
		for _, err := range []error{test.err, wrapped} {
			t1 := &tally{lines: 1, bytes: 3}
			got := string(c.lastWords(t1, []byte("two"), err))
			if got != test.want {
				t.Errorf("%v: got %q, want %q", err, got, test.want)
			}
		}
	}
}

// Over TCP the client can end its direction alone.
func TestHalfClose(t *testing.T) {
	about(t, "01-04")
	for _, test := range []struct{ name, send, want string }{
		{"no line", "", "0 lines, 0 bytes. Goodbye.\r\n"},
		{"whole lines", "one\ntwo\r\n",
			"1: one\r\n2: two\r\n2 lines, 6 bytes. Goodbye.\r\n"},
		{"in mid-line", "one\ntw",
			"1: one\r\n2: tw\r\n2 lines, 5 bytes. Goodbye.\r\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			conn := dial(t, lineServer(t))
			io.WriteString(conn, test.send)
			conn.CloseWrite()
			got, err := io.ReadAll(conn)
			want := "barewire: say something\r\n" + test.want
			if err != nil || string(got) != want {
				t.Errorf("got %q, %v, want %q", got, err, want)
			}
		})
	}
}
