//lab:solution-only

package http10

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"barewire/01-sockets/tcp"
	"barewire/02-requests/request"
)

// site is what the real clients see.
var site = Routes{
	"/hello": {"GET": func(*request.Request) Response {
		return Text(200, "Hello, HTTP/1.0!")
	}},
	"/echo": {"POST": echo},
	"/stream": {"GET": func(*request.Request) Response {
		return Response{Status: 200, Length: -1,
			Stream: io.LimitReader(endless{}, 1<<20)}
	}},
}

// endless is a reader of the letter x.
type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'x'
	}
	return len(p), nil
}

// listen serves site on a port of its own and returns the address.
func listen(t *testing.T) string {
	t.Helper()
	ln, err := tcp.Listen("127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	door := &tcp.Server{Handle: (&Server{Handler: site.Serve}).Serve}
	served := make(chan error, 1)
	go func() { served <- door.Serve(ln) }()
	t.Cleanup(func() {
		ctx, cancel := context.WithTimeout(
			context.Background(), time.Minute)
		defer cancel()
		if err := door.Shutdown(ctx); err != nil {
			t.Error(err)
		}
		if err := <-served; err != nil {
			t.Error(err)
		}
	})
	return ln.Addr().String()
}

func TestGoClient(t *testing.T) {
	url := "http://" + listen(t)
	client := &http.Client{Transport: &http.Transport{}}
	for _, c := range []struct {
		method, path, sent string
		status             int
		body               string
	}{
		{"GET", "/hello", "", 200, "Hello, HTTP/1.0!"},
		{"HEAD", "/hello", "", 200, ""},
		{"GET", "/nowhere", "", 404, "Not Found"},
		{"POST", "/echo", "héllo\x00", 200, "héllo\x00"},
		{"POST", "/hello", "abc", 405, "Method Not Allowed"},
		{"BREW", "/hello", "", 501, "Not Implemented"},
		{"GET", "/stream", "", 200, strings.Repeat("x", 1<<20)},
	} {
		req, err := http.NewRequest(c.method, url+c.path,
			strings.NewReader(c.sent))
		if err != nil {
			t.Fatal(err)
		}
		resp, err := client.Do(req)
		if err != nil {
			t.Errorf("%s %s: %v", c.method, c.path, err)
			continue
		}
		body, err := io.ReadAll(resp.Body)
		if err != nil || string(body) != c.body {
			t.Errorf("%s %s: got %.40q, %v, want %.40q",
				c.method, c.path, body, err, c.body)
		}
		if resp.StatusCode != c.status || resp.Proto != "HTTP/1.0" {
			t.Errorf("%s %s: got %s %s, want %d", c.method, c.path,
				resp.Proto, resp.Status, c.status)
		}
	}
}

// curl runs curl, which a machine that tests for others must have.
func curl(t *testing.T, args ...string) (string, bool) {
	t.Helper()
	if _, err := exec.LookPath("curl"); err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal(err)
		}
		t.Log(err)
		return "", false
	}
	args = append([]string{"-sS", "--noproxy", "*"}, args...)
	out, err := exec.Command("curl", args...).CombinedOutput()
	if err != nil {
		t.Errorf("curl %q: %v: %s", args, err, out)
	}
	return string(out), true
}

func TestCurl(t *testing.T) {
	url := "http://" + listen(t)
	big := t.TempDir() + "/big"
	err := os.WriteFile(big, make([]byte, 5_000_000), 0o600)
	if err != nil {
		t.Fatal(err)
	}
	const refused = "Method Not Allowed1 405 18\n"
	const format = "%{http_version} %{http_code} %{size_download}\n"
	for _, c := range []struct{ args, want string }{
		{"--http1.0 {url}/hello", "Hello, HTTP/1.0!1 200 16\n"},
		{"--http0.9 {url}/hello", "Hello, HTTP/1.0!1 200 16\n"},
		{"--http1.0 -I -o /dev/null {url}/hello", "1 200 0\n"},
		{"--http1.0 -d abc {url}/echo", "abc1 200 3\n"},
		{"--http1.0 -d abc {url}/hello", refused},
		{"--http1.0 -T {big} {url}/hello", refused},
		{"--http1.0 -o /dev/null {url}/stream", "1 200 1048576\n"},
	} {
		args := strings.NewReplacer("{url}", url, "{big}", big).
			Replace(c.args + " -w")
		got, there := curl(t, append(strings.Fields(args), format)...)
		if there && got != c.want {
			t.Errorf("%s: got %q, want %q", c.args, got, c.want)
		}
	}
}

// A client may send its whole body before it reads a byte. Whatever we think
// of that body, the answer must be there when the client looks.
func TestAnswerSurvivesUnreadBody(t *testing.T) {
	addr := listen(t)
	body := make([]byte, 5_000_000)
	for i := range 40 {
		conn, err := net.Dial("tcp", addr)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(conn, "POST /hello HTTP/1.0\r\n"+
			"Content-Length: %d\r\n\r\n", len(body))
		if _, err := conn.Write(body); err != nil {
			t.Fatalf("run %d: the body was not taken: %v", i, err)
		}
		got, err := io.ReadAll(conn)
		refused := strings.HasPrefix(string(got), "HTTP/1.0 405 ")
		if err != nil || !refused {
			t.Fatalf("run %d: got %q, %v", i, got, err)
		}
		conn.Close()
	}
}

// A second request on the connection is nobody's, and costs the first nothing.
func TestPipelinedRequestIsNotAnswered(t *testing.T) {
	addr := listen(t)
	many := strings.Repeat("GET /hello HTTP/1.0\r\n\r\n", 999)
	for i := range 40 {
		conn, err := net.Dial("tcp", addr)
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(conn, many)
		got, err := io.ReadAll(conn)
		answers := strings.Count(string(got), "HTTP/1.0 200 OK")
		if err != nil || answers != 1 {
			t.Fatalf("run %d: got %q, %v, want one answer",
				i, got, err)
		}
		conn.Close()
	}
}

func TestManyAtOnce(t *testing.T) {
	addr := listen(t)
	var clients sync.WaitGroup
	for range 16 {
		clients.Go(func() {
			for range 50 {
				if err := askHello(addr); err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	clients.Wait()
}

func askHello(addr string) error {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return err
	}
	defer conn.Close()
	io.WriteString(conn, "GET /hello HTTP/1.0\r\n\r\n")
	got, err := io.ReadAll(conn)
	const end = "\r\n\r\nHello, HTTP/1.0!"
	if err == nil && !strings.HasSuffix(string(got), end) {
		err = fmt.Errorf("got %q", got)
	}
	return err
}
