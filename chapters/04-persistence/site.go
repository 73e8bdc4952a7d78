package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"strconv"
	"strings"
	"time"

	"barewire/01-sockets/tcp"
	"barewire/02-requests/request"
	"barewire/03-responses/http10"
	"barewire/04-persistence/http11"
)

// site is what there is to see here.
var site = http10.Routes{
	"/":        {"GET": always(page)},
	"/hello":   {"GET": always(http10.Text(200, "Hello, HTTP/1.1!"))},
	"/upload":  {"POST": upload},
	"/echo":    {"POST": echo},
	"/count":   {"GET": count},
	"/inspect": {"GET": inspect, "POST": inspect, "PUT": inspect},
	"/visits":  {"GET": visits},
	"/cost":    {"GET": cost},
	"/large":   {"GET": always(http10.Text(200, large))},
}

// large is 64 KiB, to measure with.
var large = strings.Repeat("0123456789abcde\n", 4<<10)

// always answers the same whatever is asked.
func always(r http10.Response) http10.Handler {
	return func(*request.Request) http10.Response { return r }
}

// upload reads the body whole and says how long it was.
func upload(r *request.Request) http10.Response {
	n, err := io.Copy(io.Discard, r.Body)
	if err != nil {
		return http10.Failure(err)
	}
	return http10.Text(200, fmt.Sprintf("%d bytes", n))
}

// echo sends the body back while it comes.
func echo(r *request.Request) http10.Response {
	answer := http10.Text(200, "")
	answer.Stream, answer.Length = r.Body, r.ContentLength
	return answer
}

// count gives the lines 1 to n of /count?n=5&ms=100, with a pause before each
// but the first. Nobody knows before the end how long that is.
func count(r *request.Request) http10.Response {
	counted := http10.Text(200, "")
	counted.Stream = &counter{last: number(r, "n", 3),
		pause: time.Duration(number(r, "ms", 0)) * time.Millisecond}
	counted.Length = -1
	return counted
}

// counter is a Stream of numbers. Its trailer says how many there were, which
// nobody could have said in the head.
type counter struct {
	line, last int
	pause      time.Duration
}

var _ http11.Trailer = (*counter)(nil)

func (c *counter) Read(p []byte) (int, error) {
	if c.line >= c.last {
		return 0, io.EOF
	}
	if c.line > 0 {
		time.Sleep(c.pause)
	}
	c.line++
	return copy(p, strconv.Itoa(c.line)+"\n"), nil
}

func (c *counter) Trailers() request.Fields {
	return request.Fields{{Name: "Lines", Value: strconv.Itoa(c.line)}}
}

// protocols are what a client can upgrade to: chapter 01's conversation, which
// is older than HTTP and does not know that it was here before.
var protocols = map[string]http11.Protocol{"lines": lines}

func lines(*request.Request) (http10.Response, http11.Talk) {
	talk := func(ctx context.Context, conn net.Conn, br *bufio.Reader) {
		c := tcp.Conversation{Idle: time.Minute, Linger: 5 * time.Second,
			MaxLine: 1024}
		c.Serve(ctx, readAhead{conn, br})
	}
	return http10.Response{Status: 101}, talk
}

// readAhead is a connection of which something was read already.
type readAhead struct {
	net.Conn
	br *bufio.Reader
}

func (c readAhead) Read(p []byte) (int, error) { return c.br.Read(p) }

// CloseWrite is the connection's own: without it no close is gentle.
func (c readAhead) CloseWrite() error {
	if half, ok := c.Conn.(interface{ CloseWrite() error }); ok {
		return half.CloseWrite()
	}
	return errors.ErrUnsupported
}

// report prints what a connection did.
func report(s http11.Stats) {
	fmt.Printf("connection over: %d requests, %d writes\n",
		s.Requests, s.Writes)
}

// number returns the value of name in the query, or otherwise if it is none.
func number(r *request.Request, name string, otherwise int) int {
	for pair := range strings.SplitSeq(r.Query, "&") {
		if key, value, _ := strings.Cut(pair, "="); key == name {
			if n, err := strconv.Atoi(value); err == nil {
				return n
			}
		}
	}
	return otherwise
}
