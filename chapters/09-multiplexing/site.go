package main

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
	"strings"
	"sync"
	"time"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
	"barewire/09-multiplexing/http2"
)

// site is what there is to see here.
var site = http10.Routes{
	"/":       {"GET": always(page), "POST": upload},
	"/along":  {"GET": always(page)},
	"/both":   {"GET": always(page)},
	"/style":  {"GET": always(style)},
	"/hello":  {"GET": always(http10.Text(200, "Hello, HTTP/2.0!"))},
	"/large":  {"GET": always(http10.Text(200, large))},
	"/bytes":  {"GET": zeros},
	"/upload": {"POST": upload},
	"/echo":   {"POST": echo},
	"/count":  {"GET": count},
	"/wait":   {"GET": wait},
	"/go":     {"GET": goOn},
	"/panic":  {"GET": trouble},
}

var (
	page = http10.Response{Status: 200, Fields: request.Fields{
		{Name: "Content-Type", Value: "text/html; charset=utf-8"}},
		Body: []byte("<!doctype html><title>HTTP/2.0</title>" +
			"<link rel=stylesheet href=/style>" +
			"<h1>Hello, HTTP/2.0!</h1>\n")}
	style = http10.Response{Status: 200, Fields: request.Fields{
		{Name: "Content-Type", Value: "text/css"}},
		Body: []byte("h1 { color: teal }\n")}
)

// large is 64 KiB.
var large = strings.Repeat("0123456789abcde\n", 4<<10)

// pushes are what goes along with an answer: with /along, the page's style;
// with /both, one that waits for /go?along as well.
func pushes(r *request.Request) []string {
	switch r.Path {
	case "/along":
		return []string{"/style"}
	case "/both":
		return []string{"/wait?along", "/style"}
	}
	return nil
}

// always answers the same whatever is asked.
func always(r http10.Response) http10.Handler {
	return func(*request.Request) http10.Response { return r }
}

// most is the largest body that /bytes gives.
const most = 16 << 20

var nothing = bytes.Repeat([]byte("0123456789abcdef"), most/16)

// zeros answers /bytes?n=N with so many bytes.
func zeros(r *request.Request) http10.Response {
	answer := http10.Text(200, "")
	answer.Body = nothing[:min(most, max(0, number(r, "n", 1<<20)))]
	return answer
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

// gates are what those at /wait wait for, by name.
var gates sync.Map

func gate(r *request.Request) chan struct{} {
	g, _ := gates.LoadOrStore(r.Query, make(chan struct{}))
	return g.(chan struct{})
}

// wait answers /wait?NAME when somebody else asks for /go?NAME: a slow
// handler, whose slowness is another's to end.
func wait(r *request.Request) http10.Response {
	select {
	case <-gate(r):
		return http10.Text(200, "waited")
	case <-time.After(10 * time.Second):
		return http10.Text(503, "nobody came")
	}
}

func goOn(r *request.Request) http10.Response {
	select {
	case gate(r) <- struct{}{}:
		return http10.Text(200, "gone on")
	case <-time.After(10 * time.Second):
		return http10.Text(503, "nobody waits")
	}
}

// trouble is a handler with a mistake, and /panic?late has it in its Stream.
func trouble(r *request.Request) http10.Response {
	if r.Query != "late" {
		panic("this handler is wrong")
	}
	answer := http10.Text(200, "")
	answer.Stream, answer.Length = mistake{}, -1
	return answer
}

type mistake struct{}

func (mistake) Read([]byte) (int, error) { panic("this Stream is wrong") }

// count gives the lines 1 to n of /count?n=5&ms=100, with a pause before each
// but the first.
func count(r *request.Request) http10.Response {
	counted := http10.Text(200, "")
	counted.Stream = &counter{last: number(r, "n", 3),
		pause: time.Duration(number(r, "ms", 0)) * time.Millisecond}
	counted.Length = -1
	return counted
}

// counter is a Stream of numbers, with their count as its trailer.
type counter struct {
	line, last int
	pause      time.Duration
}

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

// Trailers says how many lines there were.
func (c *counter) Trailers() request.Fields {
	return request.Fields{{Name: "Lines", Value: strconv.Itoa(c.line)}}
}

// report prints what a connection did. How many writes it took exactly is up to
// the moment.
func report(s http2.Stats) {
	how := "one by one"
	if s.Writes <= s.Requests/4 {
		how = "together"
	}
	fmt.Printf("connection over: %d requests, written %s\n", s.Requests, how)
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
