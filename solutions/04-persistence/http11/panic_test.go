//lab:solution-only

package http11

import (
	"bufio"
	"context"
	"io"
	"net"
	"slices"
	"strings"
	"testing"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
)

// mistake panics when it is read.
type mistake struct{}

func (mistake) Read([]byte) (int, error) { panic("this Stream is wrong") }

// A panic of a handler, of its Stream or of a protocol costs its connection,
// and nobody else's. What was answered before arrives.
func TestPanics(t *testing.T) {
	wrong := func(*request.Request) http10.Response { panic("wrong") }
	stream := func(length int64) http10.Handler {
		return func(*request.Request) http10.Response {
			return http10.Response{Status: 200, Length: length,
				Stream: io.MultiReader(strings.NewReader("ab"), mistake{})}
		}
	}
	protocols := map[string]Protocol{
		"wrong": func(*request.Request) (http10.Response, Talk) {
			panic("wrong")
		},
		"later": func(*request.Request) (http10.Response, Talk) {
			return http10.Response{Status: 101}, func(context.Context,
				net.Conn, *bufio.Reader) {
				panic("wrong")
			}
		},
	}
	ask := func(fields string) string {
		return "GET /wrong HTTP/1.1\r\n" + host + fields + "\r\n"
	}
	for name, c := range map[string]struct {
		wrong      http10.Handler
		sent, want string
		steps      []string
	}{
		"handler": {wrong, ask(""), "200 500", []string{"end", "close"}},
		"stream":  {stream(3), ask(""), "200 200", []string{"reset", "close"}},
		"protocol": {wrong, ask("Connection: upgrade\r\nUpgrade: wrong\r\n"),
			"200 500", []string{"end", "close"}},
		"talk": {wrong, ask("Connection: upgrade\r\nUpgrade: later\r\n"),
			"200 101", []string{"close"}},
	} {
		var logged error
		reported := false
		s := &Server{Protocols: protocols,
			Handler: http10.Routes{"/": site["/"],
				"/wrong": {"GET": c.wrong}}.Serve,
			Log:    func(err error) { logged = err },
			Report: func(Stats) { reported = true }}
		conn := &tape{play: []byte(get + c.sent + get)}
		s.Serve(t.Context(), conn)
		got := conn.wrote.String()
		if statuses(got) != c.want || !strings.Contains(got, "root") {
			t.Errorf("%s: got %q, want %s", name, got, c.want)
		}
		if !slices.Equal(conn.steps[:len(c.steps)], c.steps) {
			t.Errorf("%s: got the steps %v, want %v", name, conn.steps, c.steps)
		}
		if logged == nil || !strings.Contains(logged.Error(), "wrong") ||
			!strings.Contains(logged.Error(), "panic_test.go:") || !reported {
			t.Errorf("%s: got %v, reported %v; want what panicked, and where",
				name, logged, reported)
		}
	}
}
