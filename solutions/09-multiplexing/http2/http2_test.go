//lab:solution-only

package http2

import (
	"errors"
	"io"
	"net"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
	"barewire/05-frames/frame"
	"barewire/07-hpack/hpack"
)

// A talk is what a client does and hears on one connection.
func talk(t *testing.T, s *Server, f func(c *client),
	settings ...frame.Setting) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		if s.Handler == nil {
			s.Handler = site
		}
		c := dial(t, s, settings...)
		defer c.end()
		c.out = frame.AppendSettingsAck(c.out)
		c.send()
		f(c)
	})
}

func TestAnswers(t *testing.T) {
	for path, want := range map[string][]string{
		"/bytes=5":  {"HEADERS 1 200 content-length=5", "DATA 1 5 END"},
		"/bytes=0":  {"HEADERS 1 200 content-length=0 END"},
		"/stream=5": {"HEADERS 1 200", "DATA 1 5", "DATA 1 0 END"},
		"/short": {"HEADERS 1 200 content-length=5", "DATA 1 3",
			"RST_STREAM 1 INTERNAL_ERROR"},
		"/panic": {"RST_STREAM 1 INTERNAL_ERROR"},
		"/odd": {"HEADERS 1 500 content-type=text/plain; charset=utf-8 " +
			"content-length=21", "DATA 1 21 END"},
		"/none": {"HEADERS 1 404 content-length=0 END"},
	} {
		t.Run(path, func(t *testing.T) {
			talk(t, &Server{}, func(c *client) {
				c.request(1, "GET", path, true)
				c.send()
				c.want(want...)
				c.request(3, "HEAD", "/bytes=7", true)
				c.send()
				c.want("HEADERS 3 200 content-length=7 END")
			})
		})
	}
}

// A handler that takes its time holds up nobody.
func TestConcurrent(t *testing.T) {
	gated(t, func(c *client, open func()) {
		c.request(1, "GET", "/slow", true)
		c.request(3, "GET", "/", true)
		c.send()
		c.want("HEADERS 3 200 content-length=0 END")
		open()
		c.want("HEADERS 1 200 content-length=0 END")
	})
}

// What the client does wrong costs the stream, or the connection.
func TestErrors(t *testing.T) {
	const endStream, endHeaders = frame.FlagEndStream, frame.FlagEndHeaders
	for name, c := range map[string]struct {
		do   func(c *client)
		want []string
		end  bool
	}{
		"more than the window": {func(c *client) {
			c.request(1, "POST", "/for-ever", false)
			c.data(1, 0, 16384)
			c.data(1, 0, 1)
		}, []string{"RST_STREAM 1 FLOW_CONTROL_ERROR"}, false},
		"window over 2^31-1": {func(c *client) {
			c.request(1, "POST", "/upload", false)
			c.allow(1, 1<<31-1)
		}, []string{"RST_STREAM 1 FLOW_CONTROL_ERROR"}, false},
		"the same, when it is over": {func(c *client) {
			c.request(1, "GET", "/none", true)
			c.send()
			c.want("HEADERS 1 404 content-length=0 END")
			c.allow(1, 1<<31-1)
		}, []string{"GOAWAY 1 FLOW_CONTROL_ERROR"}, true},
		"the connection's": {func(c *client) {
			c.allow(0, 1<<31-1)
		}, []string{"GOAWAY 0 FLOW_CONTROL_ERROR"}, true},
		"by a setting": {func(c *client) {
			c.request(1, "POST", "/upload", false)
			c.allow(1, 1<<31-1-65535)
			c.out = frame.AppendSettings(c.out, frame.Setting{
				ID: frame.InitialWindowSize, Value: 65536})
		}, []string{"GOAWAY 1 FLOW_CONTROL_ERROR"}, true},
		"nothing allowed": {func(c *client) {
			c.request(1, "POST", "/upload", false)
			c.allow(1, 0)
		}, []string{"RST_STREAM 1 PROTOCOL_ERROR"}, false},
		"on a stream that is not there": {func(c *client) {
			c.data(1, 0, 1)
		}, []string{"GOAWAY 0 PROTOCOL_ERROR"}, true},
		"a wrong length, answered early": {func(c *client) {
			c.request(1, "POST", "/none", false,
				hpack.Field{Name: "content-length", Value: "1"})
			c.send()
			c.want("HEADERS 1 404 content-length=0 END")
			c.data(1, endStream, 2)
		}, []string{"RST_STREAM 1 PROTOCOL_ERROR"}, false},
		"an answer, and no end of the body": {func(c *client) {
			c.request(1, "POST", "/none", false)
			c.send()
			c.want("HEADERS 1 404 content-length=0 END")
			c.data(1, 0, 4000)
			c.data(1, 0, 96)
			c.send()
			c.want()
			c.data(1, 0, 1)
		}, []string{"RST_STREAM 1 NO_ERROR"}, false},
		"in the middle of a block": {func(c *client) {
			c.out = frame.AppendHeaders(c.out, frame.Headers{StreamID: 1})
			c.out = frame.AppendPing(c.out, frame.Ping{})
		}, []string{"GOAWAY 0 PROTOCOL_ERROR"}, true},
	} {
		t.Run(name, func(t *testing.T) {
			s := &Server{Limits: Limits{Window: 16384}}
			s.Handler = func(r *request.Request) http10.Response {
				if r.Path == "/for-ever" {
					time.Sleep(time.Hour)
				}
				return site(r)
			}
			talk(t, s, func(cl *client) {
				c.do(cl)
				cl.send()
				if c.end {
					cl.wantEnd(c.want...)
					return
				}
				cl.want(c.want...)
				cl.request(7, "GET", "/none", true)
				cl.send()
				cl.want("HEADERS 7 404 content-length=0 END")
			})
		})
	}
}

func TestPush(t *testing.T) {
	s := &Server{Push: func(r *request.Request) []string {
		if r.Path != "/none" {
			return nil
		}
		return []string{"/bytes=1", "/bytes=2"}
	}}
	want := []string{"PUSH_PROMISE 1 2 /bytes=1", "PUSH_PROMISE 1 4 /bytes=2",
		"HEADERS 1 404 content-length=0 END", "HEADERS 2 200 content-length=1",
		"DATA 2 1 END", "HEADERS 4 200 content-length=2", "DATA 4 2 END"}
	talk(t, s, func(c *client) {
		c.request(1, "GET", "/none", true)
		c.send()
		got := c.all()
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("got %q, want %q", got, want)
		}
	})
	talk(t, s, func(c *client) {
		c.request(1, "GET", "/none", true)
		c.send()
		c.want("HEADERS 1 404 content-length=0 END")
	}, frame.Setting{ID: frame.EnablePush, Value: 0})
}

func TestContinue(t *testing.T) {
	talk(t, &Server{}, func(c *client) {
		expect := hpack.Field{Name: "expect", Value: "100-continue"}
		c.request(1, "POST", "/upload", false, expect)
		c.send()
		c.want("HEADERS 1 100")
		c.data(1, frame.FlagEndStream, 5)
		c.send()
		c.want("HEADERS 1 200 content-length=1", "DATA 1 1 END")
		c.request(3, "POST", "/none", false, expect)
		c.send()
		c.want("HEADERS 3 404 content-length=0 END")
	})
}

// A tooMany is a Guard with a limit.
type tooMany map[Event]int

func (m tooMany) Saw(e Event) error {
	if m[e]++; e != SawData && m[e] > 5 {
		return &frame.ConnError{Code: frame.EnhanceYourCalm}
	}
	return nil
}

func TestGuard(t *testing.T) {
	s := &Server{NewGuard: func() Guard { return tooMany{} }}
	talk(t, s, func(c *client) {
		for range 6 {
			c.out = frame.AppendPing(c.out, frame.Ping{})
		}
		c.send()
		got := c.all()
		if n := len(got); got[n-1] != "the end" ||
			got[n-2] != "GOAWAY 0 ENHANCE_YOUR_CALM" {
			t.Errorf("got %q, want an end", got)
		}
	})
}

// Asking and giving up at once, again and again: CVE-2023-44487.
func TestRapidReset(t *testing.T) {
	gate := make(chan struct{})
	s := &Server{Limits: Limits{Streams: 10}}
	s.Handler = func(*request.Request) http10.Response {
		<-gate
		return http10.Response{Status: 200}
	}
	synctest.Test(t, func(t *testing.T) {
		gate = make(chan struct{})
		c := dial(t, s)
		defer c.end()
		for id := uint32(1); id <= 51; id += 2 {
			c.request(id, "GET", "/", true)
			c.out = frame.AppendRSTStream(c.out, frame.RSTStream{StreamID: id,
				Code: frame.Cancel})
		}
		c.send()
		if got := c.all(); len(got) != 6 ||
			got[0] != "RST_STREAM 41 REFUSED_STREAM" {
			t.Errorf("got %q, want those refused that are beyond 20", got)
		}
		close(gate)
		synctest.Wait()
		c.request(53, "GET", "/", true)
		c.send()
		c.want("HEADERS 53 200 content-length=0 END")
	})
}

// A client that goes away in the middle leaves nothing behind: see TestMain.
func TestGone(t *testing.T) {
	talk(t, &Server{}, func(c *client) {
		c.request(1, "POST", "/upload", false)
		c.request(3, "GET", "/bytes=1000000", true)
		c.request(5, "POST", "/echo", false)
		c.data(5, 0, 1000)
		c.send()
	})
}

// Any frames: the server ends, and does not panic.
func FuzzServe(f *testing.F) {
	c := &client{encoder: hpack.NewEncoder()}
	c.request(1, "POST", "/echo", false)
	c.data(1, frame.FlagEndStream, 100)
	c.allow(1, 5)
	c.out = frame.AppendSettings(c.out, frame.Setting{
		ID: frame.InitialWindowSize, Value: 3})
	f.Add(c.out)
	f.Fuzz(func(t *testing.T, p []byte) {
		synctest.Test(t, func(t *testing.T) {
			c := dial(t, &Server{Handler: func(r *request.Request) (
				answer http10.Response) {
				if strings.HasPrefix(r.Path, "/for") {
					return http10.Text(200, "ever")
				}
				return site(r)
			}, Push: func(*request.Request) []string { return []string{"/a"} }})
			c.conn.SetWriteDeadline(time.Now().Add(time.Minute))
			if _, err := c.conn.Write(p); err != nil &&
				!errors.Is(err, io.ErrClosedPipe) &&
				!errors.Is(err, net.ErrClosed) {
				t.Error(err)
			}
			c.end()
		})
	})
}
