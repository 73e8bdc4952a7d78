//lab:solution-only

package http11

import (
	"context"
	"io"
	"net"
	"runtime"
	"strings"
	"testing"
	"time"

	"barewire/01-sockets/tcp"
)

// sleepers returns n connections to s that have been answered once and have
// been silent until s took them for idle; and a func that ends s's context.
func sleepers(t *testing.T, s *Server, n int) ([]net.Conn, func()) {
	t.Helper()
	ln, err := tcp.Listen("127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	door := tcp.Server{Handle: s.Serve}
	go door.Serve(ln)
	stop := func() { door.Shutdown(context.Background()) }
	t.Cleanup(stop)
	conns := make([]net.Conn, n)
	for i := range conns {
		if conns[i], err = net.Dial("tcp", ln.Addr().String()); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { conns[i].Close() })
		conns[i].SetDeadline(time.Now().Add(20 * time.Second))
		io.WriteString(conns[i], get)
		want(t, conns[i], head("200 OK", "Content-Length: 4")+"root")
	}
	for working() > 0 {
		time.Sleep(10 * time.Millisecond)
	}
	return conns, stop
}

// working is how many goroutines work for a connection.
func working() int {
	buf := make([]byte, 4<<20)
	buf = buf[:runtime.Stack(buf, true)]
	return strings.Count(string(buf), "http11.(*conn).work(")
}

// Who sleeps holds the smallest of stacks, and nothing else to speak of.
func TestSleepHoldsLittle(t *testing.T) {
	stacks := func() int64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.GC()
		runtime.ReadMemStats(&m)
		return int64(m.StackInuse)
	}
	before := stacks()
	const n = 500
	sleepers(t, &Server{Handler: site.Serve}, n)
	if got := (stacks() - before) / n; got >= 4<<10 {
		t.Errorf("got %d bytes of stack a connection, want about 2 KiB", got)
	}
}

// A request ends the sleep, be it one or several, and a second sleep too.
func TestSleepEnds(t *testing.T) {
	conns, _ := sleepers(t, &Server{Handler: site.Serve}, 2)
	answer := head("200 OK", "Content-Length: 4") + "root"
	for range 2 {
		io.WriteString(conns[0], get)
		want(t, conns[0], answer)
		io.WriteString(conns[1], get+get)
		want(t, conns[1], answer+answer)
		for working() > 0 {
			time.Sleep(10 * time.Millisecond)
		}
	}
}

// The idle time ends for those that sleep too, and a shutdown wakes them.
func TestSleepIsNotForEver(t *testing.T) {
	s := &Server{Handler: site.Serve, IdleTimeout: awake + awake/4}
	conns, _ := sleepers(t, s, 1)
	if got, err := io.ReadAll(conns[0]); err != nil || len(got) > 0 {
		t.Errorf("idle: got %q, %v, want the end", got, err)
	}
	conns, stop := sleepers(t, &Server{Handler: site.Serve}, 1)
	go stop()
	if got, err := io.ReadAll(conns[0]); err != nil || len(got) > 0 {
		t.Errorf("shutdown: got %q, %v, want the end", got, err)
	}
}
