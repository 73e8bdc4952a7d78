//lab:solution-only

package http11

import (
	"bytes"
	"context"
	"io"
	"net"
	"regexp"
	"strings"
	"time"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
)

// tape is a connection that plays what a client sends, a number of times, and
// then ends. It records what it is answered.
type tape struct {
	play   []byte
	times  int
	size   int // of a read at most; 0: as asked for
	at     int
	wrote  bytes.Buffer
	writes int
	deaf   bool // answers are not recorded
	steps  []string
}

func (t *tape) Read(p []byte) (int, error) {
	if t.at == len(t.play) {
		if t.times--; t.times <= 0 {
			return 0, io.EOF
		}
		t.at = 0
	}
	if t.size > 0 {
		p = p[:min(t.size, len(p))]
	}
	n := copy(p, t.play[t.at:])
	t.at += n
	return n, nil
}

func (t *tape) Write(p []byte) (int, error) {
	t.writes++
	if t.deaf {
		return len(p), nil
	}
	return t.wrote.Write(p)
}

// CloseWrite, SetLinger and Close record in which steps the end came.
func (t *tape) CloseWrite() error { return t.step("end") }

func (t *tape) SetLinger(int) error { return t.step("reset") }

func (t *tape) Close() error { return t.step("close") }

func (t *tape) step(name string) error {
	t.steps = append(t.steps, name)
	return nil
}

func (t *tape) LocalAddr() net.Addr              { return nil }
func (t *tape) RemoteAddr() net.Addr             { return nil }
func (t *tape) SetDeadline(time.Time) error      { return nil }
func (t *tape) SetReadDeadline(time.Time) error  { return nil }
func (t *tape) SetWriteDeadline(time.Time) error { return nil }

var dateLines = regexp.MustCompile(`Date: [^\r]*\r\n`)

// answers is what s says to a client that sends just this, without the dates.
func answers(s *Server, sent string) string {
	t := &tape{play: []byte(sent)}
	s.Serve(context.Background(), t)
	return dateLines.ReplaceAllString(t.wrote.String(), "")
}

// statuses are the codes of the answers in text, in their order. Bodies of the
// tests hold nothing that looks like a status line.
func statuses(text string) string {
	var codes []string
	for _, m := range statusLine.FindAllStringSubmatch(text, -1) {
		codes = append(codes, m[1])
	}
	return strings.Join(codes, " ")
}

var statusLine = regexp.MustCompile(`HTTP/1\.1 (\d{3}) `)

// site answers the tests' requests: it says what was asked for and what body
// came with it.
var site = http10.Routes{
	"/":       {"GET": plain("root"), "POST": echo},
	"/hello":  {"GET": plain("hello")},
	"/ignore": {"POST": plain("ignored")},
	"/count":  {"GET": count},
}

func plain(body string) http10.Handler {
	return func(*request.Request) http10.Response {
		return http10.Text(200, body)
	}
}

// echo reads the body whole and sends it back.
func echo(r *request.Request) http10.Response {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return http10.Failure(err)
	}
	return http10.Text(200, string(body))
}

// count is a stream of unknown length, three pieces, with a trailer.
func count(*request.Request) http10.Response {
	r := http10.Text(200, "")
	r.Stream, r.Length = &pieceByPiece{"one", "two", "three"}, -1
	return r
}

type pieceByPiece []string

func (s *pieceByPiece) Read(p []byte) (int, error) {
	if len(*s) == 0 {
		return 0, io.EOF
	}
	n := copy(p, (*s)[0])
	*s = (*s)[1:]
	return n, nil
}

func (s *pieceByPiece) Trailers() request.Fields {
	return request.Fields{{Name: "Left", Value: "none"}}
}

// head is the part of an answer that nearly all have in common.
func head(status string, fields ...string) string {
	return "HTTP/1.1 " + status + "\r\n" +
		"Content-Type: text/plain; charset=utf-8\r\n" +
		strings.Join(append(fields, ""), "\r\n") + "\r\n"
}

const host = "Host: a\r\n"
