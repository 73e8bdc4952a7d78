//lab:solution-only

package main

import (
	"context"
	"io"
	"net"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

// talk has a dump serve one end of a pipe, lets client write the other, and
// returns what the client read and how long the dump took.
func talk(client func(net.Conn)) (answer string, took time.Duration) {
	d := &dump{allocs: -1,
		headerTimeout: 10 * time.Second, bodyTimeout: 30 * time.Second}
	ours, theirs := net.Pipe()
	begin := time.Now()
	var both sync.WaitGroup
	both.Go(func() {
		d.Serve(context.Background(), ours)
		took = time.Since(begin)
	})
	both.Go(func() { client(theirs) })
	p, _ := io.ReadAll(theirs)
	theirs.Close()
	both.Wait()
	return string(p), took
}

func TestDeadlines(t *testing.T) {
	drip := func(s string) func(net.Conn) {
		return func(conn net.Conn) {
			for i := range len(s) {
				if _, err := io.WriteString(conn, s[i:i+1]); err != nil {
					return
				}
				time.Sleep(time.Second)
			}
		}
	}
	const head = "POST / HTTP/1.0\r\nContent-Length: 40\r\n\r\n"
	for _, c := range []struct {
		name   string
		client func(net.Conn)
		status string
		took   time.Duration
	}{
		{"silence", func(net.Conn) {}, "408", 10 * time.Second},
		{"half a head", func(conn net.Conn) { io.WriteString(conn, "GET /") },
			"408", 10 * time.Second},
		{"a head by drips", drip("GET / HTTP/1.0\r\n\r\n"), "408",
			10 * time.Second},
		{"half a body", func(conn net.Conn) { io.WriteString(conn, head+"a") },
			"408", 30 * time.Second},
		{"a body by drips", func(conn net.Conn) {
			io.WriteString(conn, head)
			drip(strings.Repeat("a", 40))(conn)
		}, "408", 30 * time.Second},
		{"a late body", func(conn net.Conn) {
			io.WriteString(conn, head)
			time.Sleep(29 * time.Second)
			io.WriteString(conn, strings.Repeat("a", 40))
		}, "200", 29 * time.Second},
	} {
		t.Run(c.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				answer, took := talk(c.client)
				if !strings.HasPrefix(answer, "HTTP/1.0 "+c.status) ||
					took != c.took {
					t.Errorf("after %v got %q, want %s after %v", took, answer,
						c.status, c.took)
				}
			})
		})
	}
}
