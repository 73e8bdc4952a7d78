//lab:solution-only

package http11

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
)

// timed runs f with a client's end of a connection that s serves, on a clock
// of its own. Serve must have returned when f and the client are done.
func timed(t *testing.T, s *Server, f func(t *testing.T, client net.Conn,
	stop func())) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		client, server := net.Pipe()
		ctx, cancel := context.WithCancel(t.Context())
		defer cancel()
		served := make(chan bool)
		go func() {
			s.Serve(ctx, server)
			close(served)
		}()
		f(t, client, cancel)
		client.Close()
		<-served
	})
}

// until reads what comes until the end and says when that was.
func until(client net.Conn) (string, time.Duration) {
	start := time.Now()
	p, _ := io.ReadAll(client)
	return dateLines.ReplaceAllString(string(p), ""), time.Since(start)
}

const get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"

// An idle connection is closed, without a word. RFC 9112 §9.5.
func TestIdleTimeout(t *testing.T) {
	s := &Server{Handler: site.Serve, IdleTimeout: 8 * time.Second}
	timed(t, s, func(t *testing.T, client net.Conn, _ func()) {
		for range 10 {
			client.Write([]byte(get))
			want(t, client, head("200 OK", "Content-Length: 4")+"root")
			time.Sleep(7 * time.Second)
		}
		got, after := until(client)
		if got != "" || after < 1*time.Second || after > 2*time.Second {
			t.Errorf("got %q after %v, want the end after 1 to 2 s", got,
				after)
		}
	})
}

// A connection that never asks has the time for a head. RFC 9112 §9.5.
func TestSilentFromTheStart(t *testing.T) {
	s := &Server{Handler: site.Serve, HeaderTimeout: 8 * time.Second}
	timed(t, s, func(t *testing.T, client net.Conn, _ func()) {
		got, after := until(client)
		if got != "" || after < 8*time.Second || after > 9*time.Second {
			t.Errorf("got %q after %v, want the end after 8 to 9 s", got,
				after)
		}
	})
}

// A head must be whole in time, and a drip does not extend that. RFC 9110
// §15.5.9.
func TestHeaderTimeout(t *testing.T) {
	s := &Server{Handler: site.Serve, HeaderTimeout: 8 * time.Second}
	timed(t, s, func(t *testing.T, client net.Conn, _ func()) {
		client.Write([]byte(get))
		want(t, client, head("200 OK", "Content-Length: 4")+"root")
		time.Sleep(30 * time.Second)
		dripped := make(chan bool)
		go func() {
			defer close(dripped)
			for _, b := range []byte(get) {
				if _, err := client.Write([]byte{b}); err != nil {
					return
				}
				time.Sleep(time.Second)
			}
		}()
		got, after := until(client)
		if statuses(got) != "408" || after != 8*time.Second {
			t.Errorf("got %q after %v, want 408 after 8 s", got, after)
		}
		<-dripped
	})
}

// So must a body, and what the handler says of it is the last word.
func TestBodyTimeout(t *testing.T) {
	s := &Server{Handler: site.Serve, BodyTimeout: 8 * time.Second}
	timed(t, s, func(t *testing.T, client net.Conn, _ func()) {
		client.Write([]byte("POST / HTTP/1.1\r\nHost: a\r\n" +
			"Transfer-Encoding: chunked\r\n\r\n3\r\na"))
		got, after := until(client)
		if statuses(got) != "408" || after != 8*time.Second {
			t.Errorf("got %q after %v, want 408 after 8 s", got, after)
		}
	})
}

// Who never takes his answer is not waited for. RFC 9112 §9.5.
func TestWriteTimeout(t *testing.T) {
	s := &Server{Handler: site.Serve, WriteTimeout: 8 * time.Second}
	timed(t, s, func(t *testing.T, client net.Conn, _ func()) {
		start := time.Now()
		client.Write([]byte(get))
		synctest.Wait()
		time.Sleep(10 * time.Second)
		if _, err := client.Write([]byte(get)); err != io.ErrClosedPipe {
			t.Errorf("got %v after %v, want a closed pipe", err,
				time.Since(start))
		}
	})
}

// The clock of an answer is that of its pieces: who takes a large one slowly,
// but takes it, gets it all. RFC 9112 §9.5.
func TestLargeAnswerTakenSlowly(t *testing.T) {
	const size = 1 << 20
	s := &Server{Handler: plain(strings.Repeat("x", size)),
		WriteTimeout: 8 * time.Second}
	timed(t, s, func(t *testing.T, client net.Conn, _ func()) {
		client.Write([]byte(get))
		want(t, client, head("200 OK", "Content-Length: 1048576"))
		piece := make([]byte, 32<<10)
		for n := 0; n < size; n += len(piece) {
			time.Sleep(time.Second)
			if m, err := io.ReadFull(client, piece); err != nil {
				t.Fatalf("got %d bytes, %v, want %d", n+m, err, size)
			}
		}
	})
}

// Shutdown ends idle connections at once. RFC 9112 §9.6.
func TestShutdownIdle(t *testing.T) {
	s := &Server{Handler: site.Serve}
	timed(t, s, func(t *testing.T, client net.Conn, stop func()) {
		client.Write([]byte(get))
		want(t, client, head("200 OK", "Content-Length: 4")+"root")
		synctest.Wait()
		stop()
		if got, after := until(client); got != "" || after != 0 {
			t.Errorf("got %q after %v, want the end at once", got, after)
		}
	})
}

// A request in flight is answered, and is the last. RFC 9112 §9.6.
func TestShutdownInFlight(t *testing.T) {
	release := make(chan bool)
	s := &Server{Handler: func(*request.Request) http10.Response {
		<-release
		return http10.Text(200, "late")
	}}
	last := head("200 OK", "Content-Length: 4", "Connection: close") + "late"
	timed(t, s, func(t *testing.T, client net.Conn, stop func()) {
		release = make(chan bool)
		client.Write([]byte(get))
		synctest.Wait()
		stop()
		synctest.Wait()
		close(release)
		if got, _ := until(client); got != last {
			t.Errorf("got %q, want %q", got, last)
		}
	})
	// Half a head is in flight too.
	timed(t, s, func(t *testing.T, client net.Conn, stop func()) {
		release = make(chan bool)
		close(release)
		client.Write([]byte(get[:10]))
		synctest.Wait()
		stop()
		synctest.Wait()
		client.Write([]byte(get[10:]))
		if got, _ := until(client); got != last {
			t.Errorf("got %q, want %q", got, last)
		}
	})
}

// A connection that comes when all is over is not waited for.
func TestShutdownBefore(t *testing.T) {
	client, server := net.Pipe()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	(&Server{Handler: site.Serve}).Serve(ctx, server)
	if _, err := client.Read(make([]byte, 1)); err != io.EOF {
		t.Errorf("got %v, want the end", err)
	}
}

// clock.due moves a deadline only when it must.
func TestClock(t *testing.T) {
	var k clock
	start := time.Unix(1000, 0)
	const d = 80 * time.Second
	for _, c := range []struct {
		after, until time.Duration
		moved        bool
	}{
		{0, 90 * time.Second, true}, {5 * time.Second, 90 * time.Second, false},
		{10 * time.Second, 90 * time.Second, false},
		{11 * time.Second, 101 * time.Second, true},
	} {
		until, moved := k.due(start.Add(c.after), d)
		if moved != c.moved || until != start.Add(c.until) {
			t.Errorf("after %v: got %v, %v; want %v, %v", c.after,
				until.Sub(start), moved, c.until, c.moved)
		}
	}
	if _, moved := k.due(start.Add(12*time.Second), d/8); !moved {
		t.Error("a deadline far too late was left alone")
	}
}
