//lab:solution-only

package guard

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"net"
	"net/http"
	"testing"
	"time"

	"barewire/01-sockets/tcp"
	"barewire/02-requests/request"
	"barewire/03-responses/http10"
	"barewire/05-frames/frame"
	"barewire/06-first-answer/h2min"
	"barewire/07-hpack/hpack"
	"barewire/12-echo/websocket"
	"barewire/13-one-port/server"
)

// start serves with the policy until the test ends.
func start(t *testing.T, p Policy) (addr string) {
	t.Helper()
	s := &server.Server{Handler: func(*request.Request) http10.Response {
		return http10.Text(200, "hello")
	}}
	s.WebSocket.Handler = func(*websocket.Conn, websocket.Message) error {
		return nil
	}
	p.Apply(s)
	ln, err := tcp.Listen("127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	door := tcp.Server{Handle: p.Handle(s)}
	go door.Serve(ln)
	t.Cleanup(func() {
		if err := door.Shutdown(t.Context()); err != nil {
			t.Log(err)
		}
	})
	return ln.Addr().String()
}

func dial(t *testing.T, addr string) net.Conn {
	t.Helper()
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	conn.SetDeadline(time.Now().Add(10 * time.Second))
	return conn
}

// Whoever gives up more streams than anybody needs is asked to be calm, and a
// page full of pictures that nobody looks at is no reason for it.
func TestRapidReset(t *testing.T) {
	addr := start(t, Careful)
	for n, calm := range map[int]bool{150: false, 1000: true} {
		conn := dial(t, addr)
		e := hpack.NewEncoder()
		p := frame.AppendSettings([]byte(h2min.Preface))
		for i := range n {
			id := uint32(2*i + 1)
			p = frame.AppendHeaders(p, frame.Headers{StreamID: id,
				Flags: frame.FlagEndHeaders, // and no end: so it lives
				Fragment: e.AppendBlock(nil, []hpack.Field{
					{Name: ":method", Value: "POST"},
					{Name: ":scheme", Value: "http"},
					{Name: ":path", Value: "/"},
					{Name: ":authority", Value: "localhost"}})})
			p = frame.AppendRSTStream(p, frame.RSTStream{StreamID: id,
				Code: frame.Cancel})
		}
		done := frame.Ping{Data: [8]byte{1}}
		go conn.Write(frame.AppendPing(p, done))
		if got := told(conn, done); got != calm {
			t.Errorf("%d resets: got calm %v, want %v", n, got, calm)
		}
		conn.Close()
	}
}

// told reports whether ENHANCE_YOUR_CALM comes before the answer to a ping.
func told(conn net.Conn, done frame.Ping) bool {
	frames := frame.NewReader(bufio.NewReader(conn), 0)
	for {
		h, p, err := frames.ReadFrame()
		if err != nil {
			return false
		}
		if h.Type == frame.TypePing && bytes.Equal(p, done.Data[:]) {
			return false
		}
		if g, err := frame.ParseGoAway(h, p); h.Type == frame.TypeGoAway &&
			err == nil && g.Code == frame.EnhanceYourCalm {
			return true
		}
	}
}

// A name that is not ours is refused, wherever it comes from.
func TestRebinding(t *testing.T) {
	addr := start(t, Careful)
	const upgrade = "Upgrade: websocket\r\nConnection: upgrade\r\n" +
		"Sec-WebSocket-Version: 13\r\n" +
		"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
	for host, want := range map[string][2]int{
		"localhost":    {200, 101},
		"evil.example": {421, 421},
	} {
		for i, more := range []string{"", upgrade +
			"Origin: http://" + host + "\r\n"} {
			conn := dial(t, addr)
			fmt.Fprintf(conn, "GET / HTTP/1.1\r\nHost: %s\r\n%s\r\n", host,
				more)
			r, err := http.ReadResponse(bufio.NewReader(conn), nil)
			if err != nil || r.StatusCode != want[i] {
				t.Errorf("%s: got %v, %v, want %d", host, r, err, want[i])
			}
			conn.Close()
		}
	}
}

// One connection too many is reset without a word.
func TestOneTooMany(t *testing.T) {
	p := Careful
	p.EachMay = 1
	addr := start(t, p)
	first := dial(t, addr)
	io.WriteString(first, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
	if _, err := first.Read(make([]byte, 1)); err != nil {
		t.Fatal(err)
	}
	second, err := net.Dial("tcp", addr)
	if err != nil {
		return // so soon
	}
	defer second.Close()
	second.SetDeadline(time.Now().Add(10 * time.Second))
	if n, err := second.Read(make([]byte, 1)); n > 0 || err == nil {
		t.Errorf("got %d bytes, %v, want a reset", n, err)
	}
}
