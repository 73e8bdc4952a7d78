//lab:solution-only

package main

import (
	"bufio"
	"context"
	"io"
	"net"
	"strings"
	"testing"

	"barewire/02-requests/request"
)

// halves is a connection that knows whether its own half was ended.
type halves struct {
	net.Conn
	ended bool
}

func (h *halves) CloseWrite() error {
	h.ended = true
	return h.Conn.Close() // of a pipe both ends at once
}

// The conversation in lines ends gently after the upgrade too: its last words
// are for a client that may still be sending. RFC 9112 §9.6.
func TestLinesEndGently(t *testing.T) {
	client, server := net.Pipe()
	heard := make(chan string)
	go func() {
		p, _ := io.ReadAll(client)
		heard <- string(p)
	}()
	conn := &halves{Conn: server}
	tooLong := strings.NewReader(strings.Repeat("x", 2000))
	_, talk := lines(&request.Request{})
	talk(context.Background(), conn, bufio.NewReader(tooLong))
	if got := <-heard; !strings.Contains(got, "line too long") || !conn.ended {
		t.Errorf("got %q, ended %v; want last words and our end first", got,
			conn.ended)
	}
}
