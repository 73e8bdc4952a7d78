package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// idlers is how many connections wait.
const idlers = 10_000

// doze is how long they wait before they are weighed. A server may give its
// memory back only after a while.
const doze = 3 * time.Second

// idleRow is keep-alive's, with those peers that have a leaner side.
var idleRow = Row{
	Name:    "idle",
	Request: asked("/hello", "1.1"),
	Body:    hello,
	Depth:   1,
	Servers: []Server{
		{Name: "barewire", Chapter: "04-persistence"},
		{Name: "net/http", Peer: "nethttp", Args: []string{"-body", "{body}"}},
		{Name: "fasthttp", Peer: "fasthttp", Args: []string{"-body", "{body}"}},
		{Name: "fasthttp, low memory", Peer: "fasthttp",
			Args: []string{"-body", "{body}", "-lean"}},
		hertz,
		{Name: "ceiling", Peer: "ceiling", Args: []string{"-answer", "{answer}"}},
		{Name: "ceiling, pooled buffers", Peer: "ceiling",
			Args: []string{"-answer", "{answer}", "-lean"}},
	},
}

const idleReach = 4.5 // KiB

// A Weight is what one server's idle connections hold.
type Weight struct {
	Server string
	KiB    float64 // a connection
}

// idle weighs the servers' waiting connections, one server after the other.
// Each connection has been answered once.
func idle(o options) (table, error) {
	dir, err := os.MkdirTemp("", "barewire-idle-")
	if err != nil {
		return table{}, err
	}
	defer os.RemoveAll(dir)
	var found []Weight
	for i, server := range idleRow.Servers {
		w, err := weigh(server, i == 0, o.tree, dir)
		if err != nil {
			return table{}, fmt.Errorf("%s: %w", server.Name, err)
		}
		found = append(found, w)
	}
	command := "go -C scripts/bench run . -rows idle"
	return table{Name: "idle", Command: command, Figures: found,
		Markdown: idleMarkdown(command, found)}, nil
}

// weigh starts a server and compares its memory before and after the
// connections. A first crowd comes and goes before, so that what the server
// makes once, and keeps, does not count.
func weigh(server Server, first bool, tree, dir string) (w Weight, err error) {
	server.Overlay, err = collector(server.dir(tree), dir)
	if err != nil {
		return w, err
	}
	p, err := idleRow.start(server, tree, dir)
	if err != nil {
		return w, err
	}
	defer p.stop()
	if first {
		if err := idleRow.prepare(p, dir); err != nil {
			return w, err
		}
	}
	if err := crowd(p, 100, func() error { return nil }); err != nil {
		return w, err
	}
	before, err := p.collected()
	if err != nil {
		return w, err
	}
	err = crowd(p, idlers, func() error {
		time.Sleep(doze)
		after, err := p.collected()
		w = Weight{server.Name, float64(after-before) / idlers}
		return err
	})
	return w, err
}

// crowd opens so many connections, asks once on each, and calls meanwhile
// while they wait.
func crowd(p *process, size int, meanwhile func() error) error {
	addr, err := sockaddr(p.addr)
	if err != nil {
		return err
	}
	c := &client{row: &idleRow, addr: addr}
	for range size {
		fd, err := c.dial()
		if err != nil {
			return err
		}
		defer func() {
			// A reset leaves no port behind in TIME-WAIT.
			syscall.SetsockoptLinger(fd, syscall.SOL_SOCKET,
				syscall.SO_LINGER, &syscall.Linger{Onoff: 1})
			syscall.Close(fd)
		}()
		if _, err := c.first(fd); err != nil {
			return err
		}
	}
	return meanwhile()
}

// collecting is compiled into each of these servers: on SIGUSR1 it gives all
// memory back that is not in use. A sync.Pool gives way at the second
// collection.
const collecting = `package main

import (
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
)

func init() {
	asked := make(chan os.Signal, 1)
	signal.Notify(asked, syscall.SIGUSR1)
	go func() {
		for range asked {
			debug.FreeOSMemory()
			debug.FreeOSMemory()
		}
	}()
}
`

// collector writes collecting, and the file for go build's -overlay that puts it
// into the package in source.
func collector(source, dir string) (overlay string, err error) {
	file := filepath.Join(dir, "collect.go")
	if err := os.WriteFile(file, []byte(collecting), 0o644); err != nil {
		return "", err
	}
	source, err = filepath.Abs(source)
	if err != nil {
		return "", err
	}
	replace := map[string]any{"Replace": map[string]string{
		filepath.Join(source, "barewire_bench_collect.go"): file}}
	text, err := json.Marshal(replace)
	if err != nil {
		return "", err
	}
	overlay = filepath.Join(dir, "overlay.json")
	return overlay, os.WriteFile(overlay, text, 0o644)
}

// collected has p collect its garbage, waits until it is at rest, and returns
// the memory that it then holds, in KiB: anonymous pages, as the system counts
// them.
func (p *process) collected() (int, error) {
	if err := p.cmd.Process.Signal(syscall.SIGUSR1); err != nil {
		return 0, err
	}
	for start := time.Now(); ; {
		used := cpuTime(p.pid())
		time.Sleep(200 * time.Millisecond)
		if cpuTime(p.pid())-used < 20*time.Millisecond {
			break
		}
		if time.Since(start) > patience {
			return 0, fmt.Errorf("not at rest after %v", patience)
		}
	}
	file := fmt.Sprintf("/proc/%d/status", p.pid())
	status, err := os.ReadFile(file)
	if err != nil {
		return 0, err
	}
	_, after, _ := strings.Cut(string(status), "RssAnon:")
	field := strings.Fields(after)
	if len(field) == 0 {
		return 0, fmt.Errorf("%s: want RssAnon", file)
	}
	return strconv.Atoi(field[0])
}

func idleMarkdown(command string, found []Weight) string {
	var b strings.Builder
	fmt.Fprintf(&b, "    %s\n\nMemory of %d connections that have been "+
		"answered once and have then been\nsilent for %v, after a garbage "+
		"collection. %s.\n\n", command, idlers, doze, machine())
	b.WriteString("| server | KiB a connection | ÷ net/http's |\n" +
		"|---|--:|--:|\n")
	base := 0.
	for _, w := range found {
		if w.Server == "net/http" {
			base = w.KiB
		}
	}
	for _, w := range found {
		fmt.Fprintf(&b, "| %s | %.1f | %.2f |\n", w.Server, w.KiB, w.KiB/base)
	}
	fmt.Fprintf(&b, "| *to reach* | %.1f | |\n", idleReach)
	return b.String()
}
