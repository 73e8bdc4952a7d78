package main

import (
	"fmt"
	"io"
	"strings"
	"sync"
	"time"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
	"barewire/12-echo/websocket"
)

// A page cannot see the frames of its own WebSocket. So it asks us: it calls
// its connection /?watch=NAME and reads /frames?watch=NAME, where each frame
// is a line, "> 81 85 …" or "< 81 05 …", as it was on the wire.

// watchers are the readers of /frames that wait for their connection's frames,
// by name.
var watchers = struct {
	sync.Mutex
	lines map[string]chan string
}{lines: make(map[string]chan string)}

const (
	mostWatchers = 100
	// lineBuffer is how many frames may wait for a slow reader. What is
	// more it does not see: nobody's echo waits for a watcher.
	lineBuffer = 256
	// heartbeat is how often a reader hears that we are still there, and we
	// whether it is.
	heartbeat = 10 * time.Second
)

// watched is asked for each new WebSocket who wants to see its frames.
func watched(r *request.Request) websocket.Trace {
	watchers.Lock()
	lines := watchers.lines[r.Query]
	watchers.Unlock()
	if lines == nil {
		return nil
	}
	return func(fromClient bool, frame []byte) {
		direction := "<"
		if fromClient {
			direction = ">"
		}
		select {
		case lines <- fmt.Sprintf("%s % x\n", direction, frame):
		default:
		}
	}
}

// frames answers with a stream of lines, of one connection's frames.
func frames(r *request.Request) http10.Response {
	if !strings.HasPrefix(r.Query, "watch=") {
		return http10.Text(400, "want ?watch=NAME\n")
	}
	watchers.Lock()
	defer watchers.Unlock()
	if len(watchers.lines) >= mostWatchers || watchers.lines[r.Query] != nil {
		return http10.Text(503, "too many watchers\n")
	}
	w := &watcher{name: r.Query, lines: make(chan string, lineBuffer)}
	if r.Method == "GET" {
		watchers.lines[r.Query] = w.lines
	}
	w.lines <- "\n" // the head goes out at once: we are ready
	answer := http10.Text(200, "")
	answer.Stream, answer.Length = w, -1
	return answer
}

// A watcher is the Stream of one reader.
type watcher struct {
	name  string
	lines chan string
	rest  string
}

func (w *watcher) Read(p []byte) (int, error) {
	if w.rest == "" {
		select {
		case w.rest = <-w.lines:
		case <-time.After(heartbeat):
			w.rest = "\n"
		case <-goingDown:
			return 0, io.EOF
		}
	}
	n := copy(p, w.rest)
	w.rest = w.rest[n:]
	return n, nil
}

// Close is called when the reader is gone.
func (w *watcher) Close() error {
	watchers.Lock()
	defer watchers.Unlock()
	if watchers.lines[w.name] == w.lines {
		delete(watchers.lines, w.name)
	}
	return nil
}

// goingDown is closed when the program ends, so that nobody watches on.
var (
	goingDown        = make(chan struct{})
	sendWatchersHome = sync.OnceFunc(func() { close(goingDown) })
)
