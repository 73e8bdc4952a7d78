//lab:solution-only

package http11

import (
	"context"
	"io"
	"net"
	"runtime"
	"strings"
	"testing"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
)

// A request of the common kind costs no allocation: less than one in ten is
// what the memory for heads comes to.
func TestServeAllocates(t *testing.T) {
	hello := http10.Text(200, "hello")
	s := &Server{Handler: func(*request.Request) http10.Response {
		return hello
	}}
	const n = 1000
	for name, sent := range map[string]string{
		"minimal": minimal, "browser": browser,
		"posted": "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n",
	} {
		got := testing.AllocsPerRun(10, func() {
			s.Serve(context.Background(),
				&tape{play: []byte(sent), times: n, deaf: true})
		}) / n
		if got > 0.3 {
			t.Errorf("%s: %v allocations a request, want none", name, got)
		}
	}
}

// A connection that waits holds no buffers: less than 3 KiB of heap on both
// sides together.
func TestIdleHoldsLittle(t *testing.T) {
	url := serve(t, &Server{Handler: site.Serve})
	const n = 200
	conns := make([]net.Conn, n)
	before := heap()
	for i := range conns {
		conn, err := net.Dial("tcp", strings.TrimPrefix(url, "http://"))
		if err != nil {
			t.Fatal(err)
		}
		defer conn.Close()
		conns[i] = conn
		io.WriteString(conn, minimal)
		want(t, conn, head("200 OK", "Content-Length: 5")+"hello")
	}
	if got := (heap() - before) / n; got > 3<<10 {
		t.Errorf("got %d bytes of heap a connection, want 3 KiB at most", got)
	}
}

// One head of ten thousand fields is not paid for by all requests after it:
// their session would clear an array of half a megabyte at each rest.
func TestManyFieldsAreForgotten(t *testing.T) {
	c := &conn{}
	c.take()
	err := c.parse([]byte("GET / HTTP/1.1\r\n" + strings.Repeat("a:\r\n", 10000) +
		"\r\n"))
	if err != nil {
		t.Fatal(err)
	}
	c.rest()
	c.take()
	defer c.rest()
	if got := cap(c.fields); got > keepFields {
		t.Errorf("got room for %d fields, want %d at most", got, keepFields)
	}
}

// heap is what is left after two collections: a pool keeps until the second.
func heap() int64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.GC()
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}
