//lab:solution-only

package http11

import (
	"io"
	"net"
	"net/http"
	"net/http/httptrace"
	"strings"
	"testing"

	"barewire/01-sockets/tcp"
)

// serve makes s listen, and returns its URL. It counts the connections.
func serve(t *testing.T, s *Server) string {
	t.Helper()
	ln, err := tcp.Listen("127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	door := &tcp.Server{Handle: s.Serve}
	go door.Serve(ln)
	t.Cleanup(func() { door.Shutdown(t.Context()) })
	return "http://" + ln.Addr().String()
}

// Somebody else's client uses one connection for everything: answers of all
// kinds end where they say they end. RFC 9112 §9.3.
func TestClientReusesConnection(t *testing.T) {
	url := serve(t, &Server{Handler: site.Serve})
	client := &http.Client{Transport: &http.Transport{}}
	defer client.CloseIdleConnections()
	dialled := 0
	trace := &httptrace.ClientTrace{GotConn: func(c httptrace.GotConnInfo) {
		if !c.Reused {
			dialled++
		}
	}}
	for range 3 {
		for _, c := range []struct {
			method, path, body string
			length             int64
			status             int
			want               string
		}{
			{"GET", "/hello", "", 0, 200, "hello"},
			{"HEAD", "/hello", "", 0, 200, ""},
			{"GET", "/count", "", 0, 200, "onetwothree"},
			{"POST", "/", "abc", 3, 200, "abc"},
			{"POST", "/", "in chunks", -1, 200, "in chunks"},
			{"POST", "/ignore", strings.Repeat("x", 100000), 100000, 200,
				"ignored"},
			{"GET", "/lost", "", 0, 404, "Not Found"},
			{"PUT", "/hello", "abc", -1, 405, "Method Not Allowed"},
			{"OPTIONS", "/hello", "", 0, 204, ""},
		} {
			req, err := http.NewRequestWithContext(
				httptrace.WithClientTrace(t.Context(), trace), c.method,
				url+c.path, strings.NewReader(c.body))
			if err != nil {
				t.Fatal(err)
			}
			req.ContentLength = c.length
			r, err := client.Do(req)
			if err != nil {
				t.Fatal(err)
			}
			body, err := io.ReadAll(r.Body)
			r.Body.Close()
			if r.StatusCode != c.status || string(body) != c.want || err != nil {
				t.Errorf("%s %s: got %s, %q, %v; want %d, %q", c.method,
					c.path, r.Status, body, err, c.status, c.want)
			}
		}
	}
	if dialled != 1 {
		t.Errorf("got %d connections, want 1", dialled)
	}
}

// A real socket: sixteen requests in one segment, sixteen answers, and the
// same again after a rest.
func TestSocket(t *testing.T) {
	stats := make(chan Stats, 1)
	url := serve(t, &Server{Handler: site.Serve,
		Report: func(s Stats) { stats <- s }})
	conn, err := net.Dial("tcp", strings.TrimPrefix(url, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	answer := head("200 OK", "Content-Length: 5") + "hello"
	for range 3 {
		io.WriteString(conn, strings.Repeat(minimal, 16))
		want(t, conn, strings.Repeat(answer, 16))
	}
	conn.(*net.TCPConn).CloseWrite()
	if rest, err := io.ReadAll(conn); len(rest) > 0 || err != nil {
		t.Errorf("got %q, %v, want the end", rest, err)
	}
	if got := <-stats; got.Requests != 48 {
		t.Errorf("got %+v, want 48 requests", got)
	}
}
