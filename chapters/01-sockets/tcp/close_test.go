package tcp

import (
	"context"
	"io"
	"net"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

// The client sends far more than the server reads, and still gets all of the
// answer and a proper end.
func TestCloseGently(t *testing.T) {
	about(t, "01-06")
	answer := strings.Repeat("no. ", 10_000)
	s := &Server{Handle: func(_ context.Context, conn net.Conn) {
		io.WriteString(conn, answer)
		CloseGently(conn, patience)
	}}
	addr, _ := start(t, s)
	for range 20 {
		conn := dial(t, addr)
		if _, err := conn.Write(make([]byte, 5<<20)); err != nil {
			t.Fatal(err)
		}
		conn.CloseWrite()
		got, err := io.ReadAll(conn)
		if err != nil || string(got) != answer {
			t.Fatalf("got %d bytes, %v, want %d", len(got), err, len(answer))
		}
	}
}

// halfPipe is a net.Pipe with a CloseWrite that does nothing, so that time
// can be a bubble's.
type halfPipe struct{ net.Conn }

func (halfPipe) CloseWrite() error { return nil }

// A client that never stops is cut off after the wait, however busy it is.
func TestCloseGentlyWaits(t *testing.T) {
	about(t, "01-06")
	synctest.Test(t, func(t *testing.T) {
		here, there := net.Pipe()
		there.SetDeadline(time.Now().Add(time.Hour))
		gone := make(chan struct{})
		go func() {
			defer close(gone)
			defer there.Close()
			for range 600 {
				if _, err := there.Write([]byte("a")); err != nil {
					return
				}
				time.Sleep(time.Second)
			}
		}()
		start := time.Now()
		if err := CloseGently(halfPipe{here}, time.Minute); err != nil {
			t.Error(err)
		}
		if got := time.Since(start); got != time.Minute {
			t.Errorf("waited %v, want %v", got, time.Minute)
		}
		<-gone
	})
}

// The peer has ended already: nothing to wait for.
func TestCloseGentlyAtOnce(t *testing.T) {
	about(t, "01-06")
	synctest.Test(t, func(t *testing.T) {
		here, there := net.Pipe()
		there.Close()
		start := time.Now()
		if err := CloseGently(halfPipe{here}, time.Minute); err != nil {
			t.Error(err)
		}
		if got := time.Since(start); got != 0 {
			t.Errorf("waited %v, want 0", got)
		}
	})
}

// What cannot be closed by halves is closed whole, without a wait.
func TestCloseGentlyWhole(t *testing.T) {
	about(t, "01-06")
	synctest.Test(t, func(t *testing.T) {
		here, there := net.Pipe() // it has no CloseWrite
		defer there.Close()
		start := time.Now()
		if err := CloseGently(here, time.Minute); err != nil {
			t.Error(err)
		}
		there.SetDeadline(time.Now().Add(time.Hour))
		if _, err := there.Read(make([]byte, 1)); err != io.EOF {
			t.Errorf("got %v, want the connection closed", err)
		}
		if got := time.Since(start); got != 0 {
			t.Errorf("waited %v, want 0", got)
		}
	})
}
