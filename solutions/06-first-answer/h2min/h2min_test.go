//lab:solution-only

package h2min

import (
	"bufio"
	"context"
	"errors"
	"io"
	"net"
	"strings"
	"testing"
	"testing/iotest"
	"testing/synctest"
	"time"

	"barewire/05-frames/frame"
)

// hello is what a client sends for /hello.
func hello() []byte {
	return AppendRequest(nil, &Request{Method: "GET", Scheme: "http",
		Authority: "a", Path: "/hello"})
}

var server = Server{Timeout: time.Minute, Handle: func(r *Request) *Response {
	if r.Path == "/hello" {
		return &Response{200, []Field{{"content-type", "text/plain"}},
			[]byte("Hello, HTTP/2.0!")}
	}
	return &Response{404, nil, []byte("Not Found")}
}}

// answer sends p to the server, and returns the frames that come back as text.
// The client reads and writes at the same time, as real ones do.
func answer(t *testing.T, p []byte) (text string) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		here, there := net.Pipe()
		go server.Serve(t.Context(), there)
		go io.Copy(here, iotest.OneByteReader(strings.NewReader(string(p))))
		br := bufio.NewReader(here)
		for {
			h, p, err := frame.ReadFrame(br, frame.DefaultMaxSize)
			if err != nil {
				break
			}
			out, err := frame.AppendText(nil, h, p)
			if err != nil {
				t.Error(err)
			}
			text += string(out)
		}
		here.Close()
		synctest.Wait()
	})
	return text
}

func wantText(t *testing.T, got string, words ...string) {
	t.Helper()
	for _, w := range words {
		if !strings.Contains(got, w) {
			t.Errorf("got\n%swant %q in it", got, w)
		}
	}
}

const greeting = "SETTINGS len=6 stream=0\n  MAX_CONCURRENT_STREAMS=1\n"

func TestAnswer(t *testing.T) {
	got := answer(t, hello())
	at := 0
	for _, want := range []string{
		greeting,
		"SETTINGS len=0 stream=0 ACK\n",
		"HEADERS len=57 stream=1 END_HEADERS\n",
		"DATA len=16 stream=1 END_STREAM\n  data=\"Hello, HTTP/2.0!\"\n",
		"GOAWAY len=8 stream=0\n  last=1\n  code=NO_ERROR\n",
	} {
		i := strings.Index(got[at:], want)
		if i < 0 {
			t.Fatalf("got\n%swant next %q", got[at:], want)
		}
		at += i + len(want)
	}
}

// start is a client's preface and empty SETTINGS.
func start() []byte { return frame.AppendSettings([]byte(Preface)) }

// request appends HEADERS.
func request(dst []byte, id uint32, flags frame.Flags, list ...Field) []byte {
	return frame.AppendHeaders(dst, frame.Headers{StreamID: id, Flags: flags,
		Fragment: Plain{}.AppendFields(nil, list)})
}

const whole = frame.FlagEndHeaders | frame.FlagEndStream

var get = []Field{{":method", "GET"}, {":scheme", "http"}, {":path", "/x"}}

func TestFrames(t *testing.T) {
	ping := frame.AppendPing(nil, frame.Ping{Data: [8]byte{1, 2}})
	for _, c := range []struct {
		name  string
		p     []byte
		words []string
	}{
		{"404", request(start(), 1, whole, get...),
			[]string{"data=\"Not Found\"", "last=1"}},
		{"PING", request(append(start(), ping...), 1, whole, get...),
			[]string{"PING len=8 stream=0 ACK\n  data=0102000000000000\n"}},
		{"frames of no matter", request(frame.AppendPriority(
			frame.AppendWindowUpdate(frame.AppendHeader(frame.AppendSettingsAck(
				start()), frame.Header{Type: 0x2a, StreamID: 9}),
				frame.WindowUpdate{Increment: 1}), frame.Priority{StreamID: 5}),
			1, whole, get...), []string{"data=\"Not Found\""}},
		{"a body, and trailers", request(frame.AppendData(request(start(), 7,
			frame.FlagEndHeaders, get...), frame.Data{StreamID: 7,
			Data: []byte("abc")}), 7, whole, Field{"a", "b"}),
			[]string{"DATA len=9 stream=7 END_STREAM", "last=7"}},
		{"a second request", request(request(request(start(), 1,
			frame.FlagEndHeaders, get...), 3, whole, get...), 1, whole),
			[]string{"RST_STREAM len=4 stream=3\n  code=REFUSED_STREAM",
				"DATA len=9 stream=1"}},
		{"no path", request(start(), 1, whole, get[:2]...),
			[]string{"RST_STREAM len=4 stream=1\n  code=PROTOCOL_ERROR",
				"code=NO_ERROR"}},
		{"another preface", []byte("GET / HTTP/1.1\r\n\r\n"),
			[]string{"last=0\n  code=PROTOCOL_ERROR\n  debug=\"preface: got"}},
		{"no SETTINGS first", append([]byte(Preface), ping...),
			[]string{"code=PROTOCOL_ERROR\n  debug=\"preface: got PING"}},
		{"an even stream", request(start(), 2, whole, get...),
			[]string{"code=PROTOCOL_ERROR\n  debug=\"HEADERS: stream: got 2"}},
		{"no END_HEADERS", request(start(), 1, frame.FlagEndStream, get...),
			[]string{"code=INTERNAL_ERROR"}},
		{"DATA of no request", frame.AppendData(start(),
			frame.Data{StreamID: 1}), []string{"code=PROTOCOL_ERROR"}},
		{"CONTINUATION of nothing", frame.AppendContinuation(start(),
			frame.Continuation{StreamID: 1}), []string{"code=PROTOCOL_ERROR"}},
		{"PUSH_PROMISE from a client", frame.AppendPushPromise(start(),
			frame.PushPromise{StreamID: 1, PromisedID: 2}),
			[]string{"code=PROTOCOL_ERROR"}},
		{"an indexed field", frame.AppendHeaders(start(), frame.Headers{
			StreamID: 1, Flags: whole, Fragment: []byte{0x82}}),
			[]string{"code=COMPRESSION_ERROR"}},
		{"a wrong frame", append(start(),
			"\x00\x00\x07\x06\x00\x00\x00\x00\x00"...),
			[]string{"code=FRAME_SIZE_ERROR\n  debug=\"PING: length: got 7"}},
		{"the client leaves", frame.AppendGoAway(start(), frame.GoAway{}),
			[]string{"last=0\n  code=NO_ERROR"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			wantText(t, answer(t, c.p), append(c.words, "GOAWAY")...)
		})
	}
}

// A client that says nothing, or stops in between, is not waited for longer
// than Timeout; one that waits when the server closes is told goodbye.
func TestTimeout(t *testing.T) {
	for n := range hello() {
		synctest.Test(t, func(t *testing.T) {
			here, there := net.Pipe()
			begun := time.Now()
			go server.Serve(t.Context(), there)
			go io.Copy(io.Discard, here)
			here.Write(hello()[:n])
			synctest.Wait()
			time.Sleep(server.Timeout + 2*linger)
			if _, err := here.Write([]byte{0}); err == nil {
				t.Errorf("%d bytes: open after %v", n, time.Since(begun))
			}
			here.Close()
		})
	}
}

func TestShutdown(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		here, there := net.Pipe()
		go server.Serve(ctx, there)
		go here.Write(start())
		br := bufio.NewReader(here)
		for range 2 { // SETTINGS and ACK
			if _, _, err := frame.ReadFrame(br, 100); err != nil {
				t.Fatal(err)
			}
		}
		cancel()
		h, p, err := frame.ReadFrame(br, 100)
		if err != nil || h.Type != frame.TypeGoAway {
			t.Fatalf("got %v, %v, want GOAWAY", h, err)
		}
		if g, _ := frame.ParseGoAway(h, p); g.Code != frame.NoError {
			t.Errorf("got %v, want NO_ERROR", g.Code)
		}
		here.Close()
	})
}

// A client that has sent half a frame may wait for our SETTINGS before it sends
// the rest.
func TestHalfAFrame(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		here, there := net.Pipe()
		go server.Serve(t.Context(), there)
		go here.Write(append(start(), "\x00\x00\x08\x06"...))
		defer here.Close()
		br := bufio.NewReader(here)
		for range 2 { // SETTINGS and ACK
			here.SetReadDeadline(time.Now().Add(server.Timeout / 2))
			h, _, err := frame.ReadFrame(br, 100)
			if err != nil || h.Type != frame.TypeSettings {
				t.Fatalf("got %v, %v, want SETTINGS", h, err)
			}
		}
	})
}

func TestPlain(t *testing.T) {
	list := []Field{{"a", ""}, {"", "b"}, {"c", strings.Repeat("d", 126)}}
	got, err := Plain{}.ParseFields(Plain{}.AppendFields(nil, list))
	if err != nil || len(got) != 3 || got[2] != list[2] || got[0] != list[0] {
		t.Errorf("got %v, %v, want %v", got, err, list)
	}
	for _, s := range []string{"\x82", "\x40\x01a\x01b", "\x00", "\x00\x01",
		"\x00\x01a", "\x00\x01a\x02b", "\x00\x81\x1f\x00", "\x00\x7f\x00"} {
		_, err := Plain{}.ParseFields([]byte(s))
		var ce *frame.ConnError
		if !errors.As(err, &ce) || ce.Code != frame.CompressionError {
			t.Errorf("%q: got %v, want COMPRESSION_ERROR", s, err)
		}
	}
}

// Any bytes: a server and a client end, and do not panic.
func FuzzServe(f *testing.F) {
	f.Add(hello())
	f.Add(request(start(), 1, frame.FlagEndHeaders, get...))
	f.Add(frame.AppendGoAway(start(), frame.GoAway{}))
	f.Fuzz(func(t *testing.T, p []byte) {
		answer(t, append([]byte(Preface), p...))
	})
}
