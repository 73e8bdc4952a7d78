package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"strings"
	"time"
)

// deep is how many pairs of requests are sent before an answer is looked at.
const deep = 8

// ahead are requests with answers of two kinds, all at once.
var ahead = strings.Repeat("GET /hello HTTP/1.1\r\nHost: localhost\r\n\r\n"+
	"POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nabc",
	deep)

// pipeliner sends many requests at a time on a connection of HTTP/1.1. Unlike
// net/http's client it tries nothing twice.
func (t *target) pipeliner() client {
	return client{kind: "HTTP/1.1, pipelined", turn: func(*rand.Rand) error {
		conn, err := t.dialer(right)(context.Background(), "", "")
		if err != nil {
			return err
		}
		defer conn.Close()
		conn.SetDeadline(time.Now().Add(patience))
		in := bufio.NewReader(conn)
		for range 10 {
			if _, err := io.WriteString(conn, ahead); err != nil {
				return err
			}
			for n := range 2 * deep {
				want := []string{"Hello, HTTP/1.1!", "abc"}[n%2]
				if err := readAnswer(in, want); err != nil {
					return fmt.Errorf("answer %d: %w", n, err)
				}
			}
		}
		return nil
	}}
}

// readAnswer reads an answer, and compares its body.
func readAnswer(in *bufio.Reader, want string) error {
	r, err := http.ReadResponse(in, nil)
	if err != nil {
		return err
	}
	got, err := io.ReadAll(r.Body)
	if err == nil && string(got) != want {
		err = fmt.Errorf("got %s, %q, want %q", r.Status, got, want)
	}
	return err
}
