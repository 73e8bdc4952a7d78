// Package browser tries the course's servers with a real browser. It is a
// module of its own, so that nobody who only learns has to download one.
//
//	apt-get install chromium && go -C scripts/browser test ./...
package browser

import (
	"bufio"
	"context"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
)

// patience bounds everything that the browser does.
const patience = time.Minute

// A server is a chapter's reference program.
type server struct {
	t    *testing.T
	cmd  *exec.Cmd
	url  string
	said chan string // what it prints after the first line
}

var listening = regexp.MustCompile(`listening on (\S+)`)

// serve builds and starts the reference of a chapter.
func serve(t *testing.T, chapter string, flags ...string) *server {
	t.Helper()
	program := filepath.Join(t.TempDir(), "reference")
	build := exec.Command("go", "build", "-o", program, ".")
	build.Dir = filepath.Join("..", "..", "solutions", chapter)
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	cmd := exec.Command(program, append([]string{"-addr", "127.0.0.1:0"},
		flags...)...)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	s := &server{t: t, cmd: cmd, said: make(chan string, 1000)}
	lines := bufio.NewScanner(out)
	if !lines.Scan() {
		t.Fatalf("the reference of %s said nothing", chapter)
	}
	m := listening.FindStringSubmatch(lines.Text())
	if m == nil {
		t.Fatalf("got %q, want where it listens", lines.Text())
	}
	s.url = "http://" + m[1] + "/"
	go func() {
		defer close(s.said)
		for lines.Scan() {
			s.said <- lines.Text()
		}
	}()
	return s
}

// stop ends the server and returns all that it has printed.
func (s *server) stop() (said []string) {
	s.t.Helper()
	if err := s.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		s.t.Fatal(err)
	}
	for line := range s.said {
		said = append(said, line)
	}
	if err := s.cmd.Wait(); err != nil {
		s.t.Errorf("the server ended with %v", err)
	}
	return said
}

// open starts a browser without a face, without a past, and without a word to
// anybody but our server.
func open(t *testing.T, more ...chromedp.ExecAllocatorOption) (
	context.Context, context.CancelFunc) {
	t.Helper()
	var path string
	for _, name := range []string{"chromium", "chromium-browser",
		"google-chrome"} {
		if found, err := exec.LookPath(name); err == nil {
			path = found
			break
		}
	}
	if path == "" {
		t.Fatal("no Chromium here: apt-get install chromium")
	}
	options := []chromedp.ExecAllocatorOption{
		chromedp.ExecPath(path),
		chromedp.UserDataDir(t.TempDir()),
		chromedp.Headless, chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.NoFirstRun, chromedp.NoDefaultBrowserCheck,
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-sync", true),
	}
	timed, endTime := context.WithTimeout(context.Background(), patience)
	program, endProgram := chromedp.NewExecAllocator(timed,
		append(options, more...)...)
	tab, endTab := chromedp.NewContext(program)
	return tab, func() { endTab(); endProgram(); endTime() }
}

// A visit is what the browser's network log says of one page.
type visit struct {
	mu          sync.Mutex
	answers     int
	reused      int
	connections map[float64]int // answers by connection
	odd         []string
}

func (v *visit) note(event any) {
	e, ok := event.(*network.EventResponseReceived)
	if !ok {
		return
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	r := e.Response
	v.answers++
	v.connections[r.ConnectionID]++
	if r.ConnectionReused {
		v.reused++
	}
	if r.Protocol != "http/1.1" || r.Status != 200 && r.Status != 404 {
		v.odd = append(v.odd, r.URL+" "+strconv.FormatInt(r.Status, 10)+" "+
			r.Protocol)
	}
}

// A page with twelve pictures comes over a few connections, each of which
// carries several requests; loaded again, it needs no new ones. RFC 9112 §9.3.
func TestPageOverReusedConnections(t *testing.T) {
	s := serve(t, "04-persistence", "-stats")
	tab, end := open(t)
	defer end()
	v := &visit{connections: map[float64]int{}}
	if err := chromedp.Listen(tab, v.note); err != nil {
		t.Fatal(err)
	}
	_, err := chromedp.Call(tab, network.SetCacheDisabled,
		network.SetCacheDisabledParams{CacheDisabled: true})
	if err != nil {
		t.Fatal(err)
	}

	const loads, pictures = 3, 12
	for range loads {
		err := chromedp.Do(tab, chromedp.Navigate(s.url))
		if err != nil {
			t.Fatal(err)
		}
		shown, err := chromedp.Run(tab, chromedp.Evaluate[int](
			`[...document.images].filter(
				i => i.complete && i.naturalWidth > 0).length`))
		if err != nil {
			t.Fatal(err)
		}
		if shown != pictures {
			t.Errorf("got %d pictures, want %d", shown, pictures)
		}
	}
	end()
	said := s.stop()

	v.mu.Lock()
	defer v.mu.Unlock()
	const asked = loads * (1 + pictures)
	if v.answers < asked {
		t.Errorf("got %d answers, want %d", v.answers, asked)
	}
	if len(v.odd) > 0 {
		t.Errorf("odd answers: %q", v.odd)
	}
	// A browser has six connections to one host at most.
	if n := len(v.connections); n < 1 || n > 6 {
		t.Errorf("got %d connections, want 1 to 6: %v", n, v.connections)
	}
	if want := asked - 6; v.reused < want {
		t.Errorf("got %d answers over connections used before, want %d at "+
			"least", v.reused, want)
	}
	if got := requests(t, said); got < asked {
		t.Errorf("the server counts %d requests, want %d: %q", got, asked, said)
	}
}

var counted = regexp.MustCompile(`^connection over: (\d+) requests`)

// requests adds up what the server says of its connections.
func requests(t *testing.T, said []string) (sum int) {
	t.Helper()
	for _, line := range said {
		m := counted.FindStringSubmatch(line)
		if m == nil {
			continue
		}
		n, err := strconv.Atoi(m[1])
		if err != nil {
			t.Fatal(err)
		}
		sum += n
	}
	return sum
}
