package http2

import (
	"errors"
	"fmt"
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
		f(c)
	})
}

func TestAnswers(t *testing.T) {
	for path, want := range map[string][]string{
		"/bytes=5":  {"HEADERS 1 200 content-length=5", "DATA 1 5 END"},
		"/bytes=0":  {"HEADERS 1 200 content-length=0 END"},
		"/stream=5": {"HEADERS 1 200", "DATA 1 5", "DATA 1 0 END"},
		"/short":    {"HEADERS 1 200 content-length=5", "DATA 1 3", "RST_STREAM 1 INTERNAL_ERROR"},
		"/panic":    {"RST_STREAM 1 INTERNAL_ERROR"},
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
	gate := make(chan struct{})
	s := &Server{Handler: func(r *request.Request) http10.Response {
		if r.Path == "/slow" {
			<-gate
		}
		return http10.Response{Status: 200}
	}}
	synctest.Test(t, func(t *testing.T) {
		gate = make(chan struct{})
		c := dial(t, s)
		defer c.end()
		c.request(1, "GET", "/slow", true)
		c.request(3, "GET", "/", true)
		c.send()
		c.want("HEADERS 3 200 content-length=0 END")
		close(gate)
		c.want("HEADERS 1 200 content-length=0 END")
	})
}

// RFC 9113 §6.9.2: windows follow the setting, below zero if they must.
func TestWindows(t *testing.T) {
	setting := func(n uint32) frame.Setting {
		return frame.Setting{ID: frame.InitialWindowSize, Value: n}
	}
	talk(t, &Server{}, func(c *client) {
		c.request(1, "GET", "/bytes=30", true)
		c.send()
		c.want("HEADERS 1 200 content-length=30", "DATA 1 5")
		c.allow(1, 3)
		c.send()
		c.want("DATA 1 3")
		c.out = frame.AppendSettings(c.out, setting(1)) // 4 below zero
		c.send()
		c.want("SETTINGS ACK")
		c.allow(1, 4)
		c.send()
		c.want()
		c.allow(1, 1)
		c.send()
		c.want("DATA 1 1")
		c.out = frame.AppendSettings(c.out, setting(2), setting(6))
		c.send()
		c.want("SETTINGS ACK", "DATA 1 5")
		c.allow(1, 100)
		c.send()
		c.want("DATA 1 16 END")
		c.request(3, "GET", "/stream=0", true)
		c.send()
		c.want("HEADERS 3 200", "DATA 3 0 END")
	}, setting(5))
}

// The connection's window bounds all streams together.
func TestConnectionWindow(t *testing.T) {
	talk(t, &Server{}, func(c *client) {
		c.request(1, "GET", "/bytes=65535", true)
		c.send()
		sum := 0
		for _, f := range c.all() {
			var n int
			if _, err := fmt.Sscanf(f, "DATA 1 %d", &n); err == nil {
				sum += n
			}
		}
		if sum != 65535 {
			t.Fatalf("got %d bytes, want all of them", sum)
		}
		c.request(3, "GET", "/bytes=10", true)
		c.request(5, "GET", "/bytes=10", true)
		c.send()
		for _, f := range c.all() {
			if !strings.HasPrefix(f, "HEADERS") {
				t.Errorf("got %q, want no DATA", f)
			}
		}
		c.allow(0, 15)
		c.send()
		if got := c.all(); len(got) != 2 || !strings.HasSuffix(got[0], "END") {
			t.Errorf("got %q, want one whole body and a piece", got)
		}
	})
}

// Streams take turns, frame by frame.
func TestFair(t *testing.T) {
	talk(t, &Server{}, func(c *client) {
		c.request(1, "GET", "/bytes=200000", true)
		c.request(3, "GET", "/bytes=200000", true)
		c.send()
		c.all()
		for range 4 {
			c.allow(0, 2*maxFrame)
			c.send()
			got := c.all()
			if len(got) != 2 || got[0][:6] == got[1][:6] {
				t.Fatalf("got %q, want a frame of each", got)
			}
		}
	}, frame.Setting{ID: frame.InitialWindowSize, Value: 1 << 20})
}

// What is read is allowed anew, on the stream and on the connection.
func TestUpload(t *testing.T) {
	talk(t, &Server{Limits: Limits{Window: 10000}}, func(c *client) {
		c.request(1, "POST", "/upload", false)
		c.data(1, 0, 10000)
		c.send()
		c.want("WINDOW_UPDATE 1 8192")
		c.data(1, 0, 3000)
		c.send()
		c.want()
		c.data(1, 0, 1000)
		c.send()
		c.want("WINDOW_UPDATE 1 5808")
		c.out = frame.AppendHeaders(c.out, frame.Headers{StreamID: 1,
			Flags: frame.FlagEndHeaders | frame.FlagEndStream,
			Fragment: c.encoder.AppendBlock(nil,
				[]hpack.Field{{Name: "sum", Value: "7"}})})
		c.send()
		c.want("HEADERS 1 200 sum=7 content-length=5", "DATA 1 5 END")
		sum := 0
		for id := uint32(3); sum < connWindow; id += 2 {
			c.request(id, "POST", "/upload", false)
			c.data(id, frame.FlagEndStream, 10000)
			sum += 10000
		}
		c.send()
		n := 0
		for _, f := range c.all() {
			if strings.HasPrefix(f, "WINDOW_UPDATE 0 ") {
				n++
			}
		}
		if n < 1 || n > 3 {
			t.Errorf("got %d updates of the connection's window, want 2", n)
		}
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

// Whatever a client does not do, it is not waited for without end.
func TestPatience(t *testing.T) {
	s := &Server{StreamTimeout: 8 * time.Second}
	talk(t, s, func(c *client) {
		c.request(1, "POST", "/upload", false)
		c.send()
		time.Sleep(12 * time.Second)
		c.want("HEADERS 1 408 content-type=text/plain; charset=utf-8 "+
			"content-length=15", "DATA 1 15 END")
		time.Sleep(12 * time.Second)
		c.want("RST_STREAM 1 NO_ERROR")
		c.out = frame.AppendSettings(c.out, frame.Setting{
			ID: frame.InitialWindowSize})
		c.request(3, "GET", "/bytes=5", true)
		c.send()
		c.want("SETTINGS ACK", "HEADERS 3 200 content-length=5")
		time.Sleep(12 * time.Second)
		c.want("RST_STREAM 3 CANCEL")
		time.Sleep(70 * time.Second)
		c.wantEnd("GOAWAY 3 NO_ERROR")
	})
	talk(t, s, func(c *client) {
		c.out = frame.AppendHeaders(c.out, frame.Headers{StreamID: 1})
		c.send()
		time.Sleep(12 * time.Second)
		c.wantEnd("GOAWAY 0 PROTOCOL_ERROR")
	})
	talk(t, s, func(c *client) {
		c.out = append(c.out, 0, 0, 8)
		c.send()
		time.Sleep(12 * time.Second)
		c.wantEnd("GOAWAY 0 PROTOCOL_ERROR")
	})
}

// Shutdown says goodbye, takes what is on its way, and refuses what is not.
func TestShutdown(t *testing.T) {
	talk(t, &Server{}, func(c *client) {
		c.request(1, "POST", "/upload", false)
		c.send()
		c.cancel()
		c.want("GOAWAY 2147483647 NO_ERROR", `PING "goodbye!"`)
		c.request(3, "GET", "/none", true) // it was on its way
		c.out = frame.AppendPing(c.out, frame.Ping{Flags: frame.FlagAck,
			Data: partingPing})
		c.send()
		c.want("HEADERS 3 404 content-length=0 END")
		c.request(5, "GET", "/none", true)
		c.send()
		c.want("RST_STREAM 5 REFUSED_STREAM")
		c.data(1, frame.FlagEndStream, 3)
		c.send()
		c.wantEnd("HEADERS 1 200 content-length=1", "DATA 1 1 END",
			"GOAWAY 5 NO_ERROR")
	})
	talk(t, &Server{}, func(c *client) {
		c.cancel()
		c.want("GOAWAY 2147483647 NO_ERROR", `PING "goodbye!"`)
		time.Sleep(2 * partingTime)
		c.wantEnd("GOAWAY 0 NO_ERROR")
	})
	talk(t, &Server{}, func(c *client) {
		c.out = frame.AppendGoAway(c.out, frame.GoAway{})
		c.send()
		c.wantEnd("GOAWAY 0 NO_ERROR")
	})
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
