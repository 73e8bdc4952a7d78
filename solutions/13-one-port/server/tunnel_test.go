//lab:solution-only

package server

import (
	"bufio"
	"net"
	"testing"
	"time"

	"barewire/05-frames/frame"
	"barewire/06-first-answer/h2min"
	"barewire/07-hpack/hpack"
	"barewire/11-ws-frames/wsframe"
)

// connectTo opens a stream as RFC 8441 wants it, with more fields if any, and
// returns the status of the answer and what follows until the stream's end.
func connectTo(t *testing.T, addr, protocol string, sent []byte,
	more ...hpack.Field) (status, got string) {
	t.Helper()
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	conn.SetDeadline(time.Now().Add(10 * time.Second))
	list := append([]hpack.Field{{Name: ":method", Value: "CONNECT"},
		{Name: ":protocol", Value: protocol}, {Name: ":scheme", Value: "http"},
		{Name: ":path", Value: "/"}, {Name: ":authority", Value: addr}},
		more...)
	p := frame.AppendSettings([]byte(h2min.Preface))
	p = frame.AppendHeaders(p, frame.Headers{StreamID: 1,
		Flags:    frame.FlagEndHeaders,
		Fragment: hpack.NewEncoder().AppendBlock(nil, list)})
	p = frame.AppendData(p, frame.Data{StreamID: 1, Data: sent})
	conn.Write(p)
	frames := frame.NewReader(bufio.NewReader(conn), 0)
	decoder := hpack.NewDecoder(hpack.Limits{})
	for {
		h, p, err := frames.ReadFrame()
		if err != nil {
			t.Fatal(err)
		}
		switch h.Type {
		case frame.TypeHeaders:
			fields, err := decoder.Decode(nil, p)
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range fields {
				if f.Name == "sec-websocket-accept" || f.Name == "upgrade" {
					t.Errorf("got %s", f.Name)
				}
			}
			status = fields[0].Value
		case frame.TypeData:
			got += string(p)
		case frame.TypeRSTStream:
			return status, got + "reset"
		default:
			continue
		}
		if h.Flags.Has(frame.FlagEndStream) {
			return status, got
		}
	}
}

func TestWebSocketHTTP2(t *testing.T) {
	addr, _ := start(t, &Server{})
	version := hpack.Field{Name: "sec-websocket-version", Value: "13"}
	hello := append(masked(wsframe.Text, "hello"),
		masked(wsframe.Close, "\x03\xe8")...)
	for _, c := range []struct {
		protocol, status, got string
		more                  []hpack.Field
	}{
		{"websocket", "200", talk, []hpack.Field{version}},
		{"websocket", "200", talk, []hpack.Field{version,
			{Name: "sec-websocket-key", Value: "nonsense"}}},
		{"websocket", "403", "", []hpack.Field{version,
			{Name: "origin", Value: "https://evil.example"}}},
		{"websocket", "400", "", nil},
		{"gopher", "501", "", nil},
	} {
		status, got := connectTo(t, addr, c.protocol, hello, c.more...)
		if status != c.status || status == "200" && got != c.got {
			t.Errorf("%+v: got %s %q", c, status, got)
		}
	}
}

// A client that says nothing before it is let in is told that it is.
func TestTunnelIsAnsweredFirst(t *testing.T) {
	addr, _ := start(t, &Server{})
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	frames := frame.NewReader(bufio.NewReader(conn), 0)
	for id := uint32(1); id < 20; id += 2 {
		conn.SetDeadline(time.Now().Add(10 * time.Second))
		var p []byte
		if id == 1 {
			p = frame.AppendSettings([]byte(h2min.Preface))
		}
		// The encoder is new, and so refers to nothing that it said before.
		conn.Write(frame.AppendHeaders(p, frame.Headers{StreamID: id,
			Flags: frame.FlagEndHeaders, Fragment: hpack.NewEncoder().
				AppendBlock(nil, []hpack.Field{
					{Name: ":method", Value: "CONNECT"},
					{Name: ":protocol", Value: "websocket"},
					{Name: ":scheme", Value: "http"},
					{Name: ":path", Value: "/"},
					{Name: ":authority", Value: addr},
					{Name: "sec-websocket-version", Value: "13"}})}))
		for {
			h, _, err := frames.ReadFrame()
			if err != nil {
				t.Fatalf("stream %d: %v", id, err)
			}
			if h.Type == frame.TypeHeaders && h.StreamID == id {
				break
			}
		}
	}
}
