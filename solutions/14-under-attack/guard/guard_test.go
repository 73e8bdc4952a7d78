//lab:solution-only

package guard

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net"
	"net/netip"
	"os"
	"testing"
	"testing/iotest"
	"time"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
	"barewire/05-frames/frame"
	"barewire/09-multiplexing/http2"
	"barewire/11-ws-frames/wsframe"
)

var epoch = time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC)

func TestPurse(t *testing.T) {
	p := NewPurse(Budget{Burst: 10, EverySecond: 5})
	for _, c := range []struct {
		at   time.Duration // since the epoch
		n    int
		want bool
	}{
		{0, 10, true},
		{0, 1, false},
		{100 * time.Millisecond, 1, false}, // half of one is back
		{200 * time.Millisecond, 1, true},
		{200 * time.Millisecond, 1, false},
		{1200 * time.Millisecond, 6, false}, // and takes nothing
		{1200 * time.Millisecond, 5, true},
		{time.Hour, 11, false}, // never more than it holds
		{time.Hour, 10, true},
		{time.Minute, 1, false}, // the clock was set back
		{time.Hour + time.Second, 5, true},
	} {
		if got := p.Pay(epoch.Add(c.at), c.n); got != c.want {
			t.Errorf("%v: %d: got %v, want %v", c.at, c.n, got, c.want)
		}
	}
	var none Purse
	if !none.Pay(epoch, 1<<30) {
		t.Error("no budget: got a limit")
	}
}

// Over any stretch of time nobody gets more than the burst and what came back.
func FuzzPurse(f *testing.F) {
	f.Add([]byte{1, 2, 3, 250, 250})
	f.Fuzz(func(t *testing.T, steps []byte) {
		b := Budget{Burst: 20, EverySecond: 10}
		p, now, paid := NewPurse(b), epoch, 0
		for _, s := range steps {
			now = now.Add(time.Duration(s>>4) * 50 * time.Millisecond)
			if n := int(s & 15); p.Pay(now, n) {
				paid += n
			}
		}
		most := b.Burst + int(now.Sub(epoch).Seconds()*float64(b.EverySecond))
		if paid > most+1 {
			t.Errorf("%x: got %d, want at most %d", steps, paid, most)
		}
	})
}

func TestClient(t *testing.T) {
	for in, want := range map[string]string{
		"192.0.2.7":          "192.0.2.7/32",
		"::ffff:192.0.2.7":   "192.0.2.7/32",
		"2001:db8:1:2:3::4":  "2001:db8:1:2::/64",
		"fe80::1%lo":         "fe80::/64",
		"::1":                "::/64",
		"2001:db8:1:3::":     "2001:db8:1:3::/64",
		"2001:db8:1:2:ff::1": "2001:db8:1:2::/64",
	} {
		if got := Client(netip.MustParseAddr(in)).String(); got != want {
			t.Errorf("%s: got %s, want %s", in, got, want)
		}
	}
}

func TestRoom(t *testing.T) {
	a, b := Client(netip.MustParseAddr("192.0.2.1")),
		Client(netip.MustParseAddr("192.0.2.2"))
	r := Room{Most: 3, EachMay: 2}
	for _, c := range []struct {
		who  netip.Prefix
		want bool
	}{{a, true}, {a, true}, {a, false}, {b, true}, {b, false}} {
		if got := r.Enter(c.who); got != c.want {
			t.Errorf("%v: got %v, want %v", c.who, got, c.want)
		}
	}
	r.Leave(a)
	if !r.Enter(b) {
		t.Error("a place was free")
	}
	r.Leave(a)
	r.Leave(b)
	r.Leave(b)
	if r.in != 0 || len(r.each) != 0 {
		t.Errorf("got %d in, %d remembered, want none", r.in, len(r.each))
	}
}

func TestDoor(t *testing.T) {
	room := &Room{EachMay: 1}
	inside := make(chan bool)
	handle := Door{room}.Handle(func(context.Context, net.Conn) {
		inside <- true
		<-inside
	})
	first, _ := net.Pipe()
	go handle(t.Context(), first)
	<-inside
	client, second := net.Pipe()
	handle(t.Context(), second)
	if _, err := client.Read(make([]byte, 1)); err != io.EOF {
		t.Errorf("one too many: got %v, want the end", err)
	}
	inside <- true
}

func TestPaced(t *testing.T) {
	now := epoch
	clock := func() time.Time { return now }
	slow := func(each time.Duration) io.Reader {
		return reader(func(p []byte) (int, error) {
			now = now.Add(each)
			return 1, nil
		})
	}
	pace := Pace{PerSecond: 10, Grace: 5 * time.Second}
	for each, want := range map[time.Duration]time.Duration{
		time.Second:           6 * time.Second,
		4 * time.Second:       8 * time.Second,
		99 * time.Millisecond: 0,
	} {
		now = epoch
		p := &paced{src: slow(each), pace: pace, now: clock}
		var err error
		for err == nil && now.Sub(epoch) < time.Minute {
			_, err = p.Read(make([]byte, 9))
		}
		got := now.Sub(epoch)
		if want == 0 && err != nil || want > 0 &&
			(got != want || !errors.Is(err, os.ErrDeadlineExceeded)) {
			t.Errorf("a byte each %v: got %v after %v, want %v", each, err,
				got, want)
		}
	}
	// A handler that takes its time is not the client's fault.
	p := &paced{src: slow(time.Millisecond), pace: pace, now: clock}
	for range 10 {
		if _, err := p.Read(make([]byte, 9)); err != nil {
			t.Fatal(err)
		}
		now = now.Add(time.Minute)
	}
}

type reader func([]byte) (int, error)

func (r reader) Read(p []byte) (int, error) { return r(p) }

// The end of a body is not too late, be it ever so late.
func TestPacedEnd(t *testing.T) {
	now := epoch
	p := &paced{src: iotest.DataErrReader(bytes.NewReader([]byte("a"))),
		pace: Pace{PerSecond: 10}, now: func() time.Time {
			now = now.Add(time.Hour)
			return now
		}}
	if got, err := io.ReadAll(p); string(got) != "a" || err != nil {
		t.Errorf("got %q, %v", got, err)
	}
}

func TestHosts(t *testing.T) {
	hosts := Hosts{"localhost", "www.example.com"}
	for host, want := range map[string]bool{
		"localhost": true, "LOCALHOST:8080": true, "localhost.:80": true,
		"127.0.0.1:8080": true, "[::1]:8080": true, "[::1]": true, "": true,
		"www.example.com": true, "example.com": false,
		"evil.example:8080": false, "localhost.evil.example": false,
		"127.0.0.1.evil.example": false, "1": false,
	} {
		if got := hosts.Serves(host); got != want {
			t.Errorf("%q: got %v, want %v", host, got, want)
		}
	}
	for _, any := range []Hosts{nil, {"*"}} {
		if !any.Serves("evil.example") {
			t.Errorf("%v: refused", any)
		}
	}
}

func TestFrames(t *testing.T) {
	two := Budget{Burst: 2, EverySecond: 1}
	f := Frames{Resets: two, Control: two, Empty: two, Windows: two}
	for _, c := range [][]http2.Event{
		{http2.SawReset, http2.SawMistake, http2.SawReset},
		{http2.SawSettings, http2.SawPing, http2.SawPriority},
		{http2.SawUnknown, http2.SawUnknown, http2.SawUnknown},
		{http2.SawEmptyData, http2.SawContinuation, http2.SawEmptyData},
		{http2.SawWindowUpdate, http2.SawWindowUpdate, http2.SawWindowUpdate},
	} {
		now := epoch
		g := f.NewGuard().(*frames)
		g.now = func() time.Time { return now }
		var calm *frame.ConnError
		for i, e := range c {
			if err := g.Saw(e); (err != nil) != (i == 2) ||
				i == 2 && (!errors.As(err, &calm) ||
					calm.Code != frame.EnhanceYourCalm) {
				t.Errorf("%v: %d: got %v", c, i, err)
			}
		}
		now = now.Add(time.Second)
		if err := g.Saw(c[0]); err != nil {
			t.Errorf("%v, a second later: got %v", c, err)
		}
		for range 1000 {
			if g.Saw(http2.SawRequest) != nil || g.Saw(http2.SawData) != nil {
				t.Error("what we are there for was refused")
			}
		}
	}
}

func TestMessages(t *testing.T) {
	begin := wsframe.Header{Opcode: wsframe.Text}
	next := wsframe.Header{Opcode: wsframe.Continuation}
	last := wsframe.Header{Opcode: wsframe.Continuation, Fin: true}
	ping := wsframe.Header{Opcode: wsframe.Ping, Fin: true}
	bye := wsframe.Header{Opcode: wsframe.Close, Fin: true}
	m := Messages{Fragments: 3, Control: Budget{Burst: 2}}
	for _, c := range []struct {
		frames []wsframe.Header
		want   int // index of the first that is refused, -1: none
	}{
		{[]wsframe.Header{begin, next, last, begin, next, last}, -1},
		{[]wsframe.Header{begin, next, next, last}, 3},
		{[]wsframe.Header{begin, ping, next, ping, last}, -1},
		{[]wsframe.Header{ping, begin, ping, next, ping}, 4},
		{[]wsframe.Header{ping, ping, bye}, -1},
	} {
		g := m.NewGuard()
		got := -1
		for i, h := range c.frames {
			var closed *wsframe.CloseError
			if err := g.Saw(h); got < 0 && errors.As(err, &closed) &&
				closed.Code == wsframe.PolicyViolation {
				got = i
			}
		}
		if got != c.want {
			t.Errorf("%v: got %d, want %d", c.frames, got, c.want)
		}
	}
}

func TestServe(t *testing.T) {
	room := &Room{EachMay: 1}
	who := Client(netip.MustParseAddr("192.0.2.1"))
	r := &request.Request{}
	ask := func(h http10.Handler) http10.Response {
		return room.Before(who, h)(r)
	}
	hello := func(*request.Request) http10.Response {
		return http10.Text(200, "hello")
	}
	stream := func(*request.Request) http10.Response {
		return http10.Response{Status: 200, Length: 1,
			Stream: io.NopCloser(bytes.NewReader([]byte("a")))}
	}
	inner := ask(func(*request.Request) http10.Response { return ask(hello) })
	if inner.Status != 503 || inner.Fields.Get("Retry-After") == "" {
		t.Errorf("a second at once: got %d, want 503", inner.Status)
	}
	func() {
		defer func() { recover() }()
		ask(func(*request.Request) http10.Response { panic("a mistake") })
	}()
	held := ask(stream)
	if held.Status != 200 {
		t.Fatalf("after a panic: got %d, want 200", held.Status)
	}
	if got := ask(hello).Status; got != 503 {
		t.Errorf("while a stream is sent: got %d, want 503", got)
	}
	held.Stream.(io.Closer).Close()
	held.Stream.(io.Closer).Close()
	if got := ask(hello).Status; got != 200 || room.in != 0 {
		t.Errorf("afterwards: got %d, %d in, want 200, 0", got, room.in)
	}
}
