package main

import (
	"errors"
	"fmt"
	"io"
	"net/netip"
	"os"
	"strings"
	"time"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
	"barewire/14-under-attack/guard"
)

// A script is a body that comes as it says, by a clock of its own.
type script struct {
	now   time.Time
	wait  time.Duration // until the next bytes
	bytes int           // how many; 0: the end
}

// Read waits, and returns the bytes of this step.
func (s *script) Read(p []byte) (int, error) {
	s.now = s.now.Add(s.wait)
	if s.bytes == 0 {
		return 0, io.EOF
	}
	return min(s.bytes, len(p)), nil
}

// pace reads a body that comes at the times that it is told.
func pace(each, after string, steps []string) error {
	n, err := numbers(each)
	if err != nil {
		return err
	}
	grace, err := time.ParseDuration(after)
	if err != nil {
		return err
	}
	s := &script{now: epoch}
	body := guard.Pace{PerSecond: int64(n[0]), Grace: grace}.Body(s,
		func() time.Time { return s.now })
	p := make([]byte, 1<<20)
	for _, step := range steps {
		if work, ok := strings.CutPrefix(step, "work:"); ok {
			d, err := time.ParseDuration(work)
			if err != nil {
				return err
			}
			s.now = s.now.Add(d)
			continue
		}
		if s.wait, s.bytes, err = timed(step); err != nil {
			return err
		}
		fmt.Println(step, outcome(body.Read(p)))
	}
	return nil
}

// outcome is what a read came to. How many bytes a late one brought is nobody's
// concern.
func outcome(n int, err error) string {
	switch {
	case errors.Is(err, os.ErrDeadlineExceeded):
		return "is too slow"
	case err == io.EOF:
		return "is the end"
	case err != nil:
		return err.Error()
	}
	return fmt.Sprint("reads ", n)
}

// desk asks as one client: ask, panic and stream are requests that are answered
// so; close closes the oldest stream, and again the same once more.
func desk(each string, steps []string) error {
	n, err := numbers(each)
	if err != nil {
		return err
	}
	room := &guard.Room{EachMay: n[0]}
	var open []io.Closer
	var closed io.Closer
	for _, step := range steps {
		said := "closes"
		switch {
		case step == "close" && len(open) > 0:
			closed, open = open[0], open[1:]
			closed.Close()
		case step == "again" && closed != nil:
			closed.Close()
		case answers[step] == nil:
			return fmt.Errorf("got %q, want ask, panic, stream, or close "+
				"and again after one", step)
		default:
			var answer http10.Response
			answer, said = try(room.Before(nobody, answers[step]))
			if c, ok := answer.Stream.(io.Closer); ok {
				open = append(open, c)
			}
		}
		in, _ := room.Holds()
		fmt.Printf("%s: %s, %d in\n", step, said, in)
	}
	return nil
}

// nobody is the client of whom we know nothing.
var nobody netip.Prefix

var answers = map[string]http10.Handler{
	"ask": func(*request.Request) http10.Response {
		return http10.Text(200, "done")
	},
	"panic": func(*request.Request) http10.Response {
		panic("a handler's mistake")
	},
	"stream": func(*request.Request) http10.Response {
		return http10.Response{Status: 200, Length: 1,
			Stream: io.NopCloser(strings.NewReader("a"))}
	},
}

// try asks h, survives it, and says what came.
func try(h http10.Handler) (answer http10.Response, said string) {
	defer func() {
		if v := recover(); v != nil {
			said = fmt.Sprint("stops with ", v)
		}
	}()
	answer = h(&request.Request{})
	switch {
	case answer.Status == 200:
		return answer, "is answered"
	case answer.Fields.Get("Retry-After") == "":
		return answer, fmt.Sprintf("gets %d for ever", answer.Status)
	}
	return answer, "may come back"
}
