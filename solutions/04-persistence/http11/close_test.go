//lab:solution-only

package http11

import (
	"context"
	"errors"
	"io"
	"net"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
)

// An answer that was on its way when the shutdown began may have more of the
// client's behind it, unread: a plain close would be a reset, and cost its
// tail. RFC 9112 §9.6.
func TestShutdownWhileAnswering(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	s := &Server{Handler: func(*request.Request) http10.Response {
		r := http10.Text(200, "")
		r.Stream, r.Length = io.MultiReader(strings.NewReader("la"),
			whenRead(cancel), strings.NewReader("te")), 4
		return r
	}}
	c := &tape{play: []byte(get), times: 2}
	s.Serve(ctx, c)
	got := dateLines.ReplaceAllString(c.wrote.String(), "")
	if want := head("200 OK", "Content-Length: 4") + "late"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if c.steps[0] != "end" {
		t.Errorf("got the steps %v, want our end first", c.steps)
	}
}

// An answer sent a moment ago may still be on its way when the shutdown comes,
// and what the client pipelines meanwhile must not reset it: our end is said at
// once, and the client has a moment to say its own. RFC 9112 §9.6.
func TestShutdownAfterAnswering(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		client, server := net.Pipe()
		ctx, cancel := context.WithCancel(t.Context())
		conn := &parting{Conn: server}
		served := make(chan bool)
		go func() {
			(&Server{Handler: site.Serve}).Serve(ctx, conn)
			close(served)
		}()
		client.Write([]byte(get))
		want(t, client, head("200 OK", "Content-Length: 4")+"root")
		synctest.Wait()
		start := time.Now()
		cancel()
		synctest.Wait()
		if !conn.ended {
			t.Error("our end was not said, want it at once")
		}
		go client.Write([]byte(get)) // nobody answers this
		<-served
		if took := time.Since(start); took > awake {
			t.Errorf("over after %v, want %v at most", took, awake)
		}
		client.Close()
	})
}

// parting is a connection whose halves can be ended one by one.
type parting struct {
	net.Conn
	ended bool
}

func (p *parting) CloseWrite() error {
	p.ended = true
	return nil
}

// whenRead is a Reader of nothing that calls itself.
type whenRead func()

func (f whenRead) Read([]byte) (int, error) { f(); return 0, io.EOF }

// A reset takes with it what the client has not read of the answers before. So
// it is for an answer whose end is the connection's, and for no other: that a
// length, or a last chunk, was not reached is seen without. RFC 9112 §8.
func TestBrokenStreamResets(t *testing.T) {
	for name, c := range map[string]struct {
		sent   string
		length int64
		want   string
	}{
		"chunks":      {get, -1, "end"},
		"length":      {get, 3, "end"},
		"until close": {"GET / HTTP/1.0\r\n\r\n", -1, "reset"},
	} {
		s := &Server{Handler: func(*request.Request) http10.Response {
			return http10.Response{Status: 200, Length: c.length,
				Stream: io.MultiReader(strings.NewReader("ab"),
					errReader{errors.New("disk on fire")})}
		}}
		conn := &tape{play: []byte(c.sent), times: 2}
		s.Serve(t.Context(), conn)
		if conn.steps[0] != c.want {
			t.Errorf("%s: got the steps %v, want %s first", name, conn.steps,
				c.want)
		}
	}
}
