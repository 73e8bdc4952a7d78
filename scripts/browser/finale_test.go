package browser

import (
	"context"
	"regexp"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// The end of chapter 13: the course's pages are read from the reference's own
// server, over HTTP/2, and the echo on the page runs over WebSocket on a stream
// of the same connection. RFC 8441.
func TestCourseOverOneConnection(t *testing.T) {
	s := serve(t, "13-one-port", "-access", "-cert", t.TempDir(),
		"-files", "../..")
	tab, end := open(t, chromedp.Flag("ignore-certificate-errors", true))
	defer end()
	url := strings.Replace(s.url, "http:", "https:", 1)
	if err := chromedp.Do(tab, chromedp.Navigate(url)); err != nil {
		t.Fatal(err)
	}
	until(t, tab, `performance.getEntriesByType("navigation")[0].
		nextHopProtocol == "h2"`)
	until(t, tab, `document.getElementById("version").value == "HTTP/2"`)
	until(t, tab, has("log", "Echo: hello"))
	until(t, tab, `document.querySelector("#lesson h1").innerText ==
		"Barewire"`)
	follow(t, tab, "#chapters/01-sockets/README.md")
	until(t, tab, `document.title == "01 Sockets"`)
	until(t, tab, `document.querySelectorAll("#lesson pre").length > 3`)
	follow(t, tab, "#README.md")
	until(t, tab, `document.title == "Barewire"`)
	_, err := chromedp.Run(tab, chromedp.Evaluate[any](
		`document.getElementById("word").focus()`))
	if err != nil {
		t.Fatal(err)
	}
	keys(t, tab, "still here\r")
	until(t, tab, has("log", "Echo: still here"))
	end()
	oneConnection(t, s.stop())
}

// follow clicks the first link that leads there.
func follow(t *testing.T, tab context.Context, to string) {
	t.Helper()
	_, err := chromedp.Run(tab, chromedp.Evaluate[any](
		`document.querySelector('#lesson a[href="`+to+`"]').click()`))
	if err != nil {
		t.Fatal(err)
	}
}

var visited = regexp.MustCompile(
	`^(\S+) - - \[[^\]]*\] "(\S+) (\S+) (\S+)" (\d+)`)

// oneConnection wants the page, its files, the lesson and the WebSocket in the
// log, all from one port of the client.
func oneConnection(t *testing.T, log []string) {
	t.Helper()
	clients, seen := map[string]bool{}, map[string]bool{}
	for _, line := range log {
		m := visited.FindStringSubmatch(line)
		if m == nil {
			t.Errorf("got %q, want a line of the access log", line)
			continue
		}
		clients[m[1]] = true
		seen[m[2]+" "+m[3]+" "+m[5]] = true
		if m[4] != "HTTP/2.0" {
			t.Errorf("got %q, want HTTP/2.0", line)
		}
	}
	for _, want := range []string{"GET / 200", "GET /live.js 200",
		"GET /README.md 200", "GET /chapters/01-sockets/README.md 200",
		"CONNECT /echo 200"} {
		if !seen[want] {
			t.Errorf("the log lacks %q: %q", want, log)
		}
	}
	if len(clients) != 1 {
		t.Errorf("got %d connections, want 1: %q", len(clients), log)
	}
}

// Without TLS a browser speaks HTTP/1.1, and upgrades for the echo.
func TestPageInTheClear(t *testing.T) {
	s := serve(t, "13-one-port", "-access", "-tls=false")
	tab, end := open(t)
	defer end()
	if err := chromedp.Do(tab, chromedp.Navigate(s.url)); err != nil {
		t.Fatal(err)
	}
	until(t, tab, `document.getElementById("version").value == "HTTP/1.1"`)
	until(t, tab, has("log", "Echo: hello"))
	end()
	log := strings.Join(s.stop(), "\n")
	if !strings.Contains(log, `"GET /echo HTTP/1.1" 101`) {
		t.Errorf("got %s, want the upgrade", log)
	}
}
