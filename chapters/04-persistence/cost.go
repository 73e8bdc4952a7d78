package main

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"net"
	"runtime"
	"testing"
	"time"

	"barewire/01-sockets/tcp"
	"barewire/02-requests/request"
	"barewire/03-responses/http10"
	"barewire/04-persistence/http11"
)

// cost measures what a request and a waiting connection cost in this very
// program: exercise 04-08. It counts, and takes no time: a count is the same
// on every machine.
func cost(*request.Request) http10.Response {
	quiet := http11.Server{Handler: always(http10.Text(200, "hello"))}
	rest := restAllocs()
	head := requestAllocs(&quiet) - rest
	text := headText(&quiet)
	heap, err := idleHeap(&quiet)
	if err != nil {
		return http10.Failure(err)
	}
	return http10.Text(200, fmt.Sprintf("head: %v allocations\n"+
		"rest of a request: %v allocations\n"+
		"memory for heads: %s, %d bytes of heap for each\n"+
		"idle connection: %s, %d bytes of heap\n",
		max(0, head), rest, verdict(text, mostText), text,
		verdict(heap, mostIdle), heap))
}

// mostIdle is what both ends of an idle connection may hold: the socket, the
// goroutine's own data, and no buffer.
const mostIdle = 4 << 10

// mostText is how much memory a head may take on the average: twice its own
// length. Memory that is never begun anew grows by copying, and takes more.
const mostText = 2 * int64(len(asked))

func verdict(bytes, most int64) string {
	if bytes > most {
		return "too much"
	}
	return "in order"
}

const asked = "GET /hello HTTP/1.1\r\nHost: www.example.com\r\n" +
	"User-Agent: curl/8.5.0\r\nAccept: */*\r\n\r\n"

// requestAllocs counts the allocations of one request, all in all.
func requestAllocs(s *http11.Server) float64 {
	const n = 100
	return float64(int(testing.AllocsPerRun(20, func() {
		s.Serve(context.Background(), &tape{left: n})
	}) / n))
}

// headText is how many bytes are allocated for each of many heads that come
// on one connection.
func headText(s *http11.Server) int64 {
	const n = 20000
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	s.Serve(context.Background(), &tape{left: n})
	runtime.ReadMemStats(&after)
	return int64(after.TotalAlloc-before.TotalAlloc) / n
}

// restAllocs counts those of everything but keeping and parsing a head.
func restAllocs() float64 {
	br := bufio.NewReader(nil)
	sent := []byte(asked)
	in := bytes.NewReader(nil)
	req, _ := request.ParseHead(asked, nil)
	out := make([]byte, 0, 1<<10)
	hello := http10.Text(200, "hello")
	return testing.AllocsPerRun(100, func() {
		in.Reset(sent)
		br.Reset(in)
		request.ReadHead(br, request.Limits{})
		http11.CheckHost(&req)
		http11.BodyLength(&req, 1)
		http11.Expects(&req)
		keep := http11.Persists(&req, nil)
		out, _ = http11.AppendHead(out[:0], &req, &hello, keep, nil)
	})
}

// tape is a client that asks left times and listens to no answer.
type tape struct {
	net.Conn
	left, at int
}

func (t *tape) Read(p []byte) (int, error) {
	if t.left == 0 {
		return 0, io.EOF
	}
	n := copy(p, asked[t.at:])
	if t.at += n; t.at == len(asked) {
		t.at = 0
		t.left--
	}
	return n, nil
}

func (t *tape) Write(p []byte) (int, error)      { return len(p), nil }
func (t *tape) Close() error                     { return nil }
func (t *tape) SetDeadline(time.Time) error      { return nil }
func (t *tape) SetReadDeadline(time.Time) error  { return nil }
func (t *tape) SetWriteDeadline(time.Time) error { return nil }

// idleHeap is how much heap a connection holds that has been answered and
// waits, both its ends together.
func idleHeap(s *http11.Server) (int64, error) {
	ln, err := tcp.Listen("127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	door := tcp.Server{Handle: s.Serve}
	go door.Serve(ln)
	defer door.Shutdown(context.Background())
	const n = 100
	answer := make([]byte, 1<<10)
	before := heapAlloc()
	for range n {
		conn, err := net.Dial("tcp", ln.Addr().String())
		if err != nil {
			return 0, err
		}
		defer conn.Close()
		io.WriteString(conn, asked)
		conn.SetReadDeadline(time.Now().Add(5 * time.Second))
		if _, err := conn.Read(answer); err != nil {
			return 0, err
		}
	}
	return (heapAlloc() - before) / n, nil
}

// heapAlloc is what two collections leave: a sync.Pool gives way at the second.
func heapAlloc() int64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.GC()
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}
