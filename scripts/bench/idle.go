package main

import (
	"fmt"
	"os"
	"strings"
	"syscall"
	"time"
)

// idlers is how many connections wait.
const idlers = 10_000

// doze is how long they wait before they are weighed. A server may give its
// memory back only after a while.
const doze = 3 * time.Second

// An Idle is a crowd of connections that each have been answered once.
type Idle struct {
	Row
	What  string // they are, for people
	Greet func(c *client, fd int) error
	Aim   float64 // KiB a connection
}

var idles = []Idle{{
	Row: Row{
		Name:    "idle",
		Op:      "request",
		Request: asked("/hello", "1.1"),
		Body:    hello,
		Depth:   1,
		Base:    "net/http",
		Servers: append([]Server{
			{Name: "barewire", Chapter: "04-persistence"},
			{Name: "net/http", Peer: "nethttp", Args: bodyFile},
			{Name: "fasthttp", Peer: "fasthttp", Args: bodyFile},
			{Name: "fasthttp, low memory", Peer: "fasthttp",
				Args: append(bodyFile, "-lean")},
			hertz,
		}, idleCeilings...),
	},
	What: "HTTP/1.1 connections",
	Greet: func(c *client, fd int) error {
		_, err := c.first(fd)
		return err
	},
	Aim: 4.5,
}, {
	Row: Row{
		Name:    "h2-idle",
		Op:      "request",
		Request: []byte("/hello"),
		Body:    []byte("Hello, HTTP/2.0!"),
		Depth:   1,
		Base:    "net/http",
		Servers: append(http2Peers(), Server{Name: "x/net", Peer: "xnet",
			Args: bodyFile}),
	},
	What:  "HTTP/2 connections",
	Greet: askedOnce,
	Aim:   10,
}, {
	Row: Row{
		Name:    "ws-idle",
		Op:      "message",
		Request: wsFrame(nil, 0x82, []byte("0123456789abcdef"), true),
		Body:    wsFrame(nil, 0x82, []byte("0123456789abcdef"), false),
		Depth:   1,
		Base:    "gorilla",
		Servers: wsPeers,
	},
	What:  "WebSocket connections",
	Greet: echoedOnce,
	Aim:   4.5,
}}

var (
	bodyFile     = []string{"-body", "{body}"}
	idleCeilings = []Server{
		{Name: "ceiling", Peer: "ceiling", Args: []string{"-answer", "{answer}"}},
		{Name: "ceiling, pooled buffers", Peer: "ceiling",
			Args: []string{"-answer", "{answer}", "-lean"}},
	}
)

// A Weight is what one server's idle connections hold.
type Weight struct {
	Server string
	KiB    float64 // a connection
}

// measure weighs the servers' waiting connections, one server after the other.
func (idle *Idle) measure(tree string) (table, error) {
	dir, err := os.MkdirTemp("", "barewire-idle-")
	if err != nil {
		return table{}, err
	}
	defer os.RemoveAll(dir)
	var found []Weight
	for i, server := range idle.Servers {
		w, err := idle.weigh(server, i == 0, tree, dir)
		if err != nil {
			return table{}, fmt.Errorf("%s: %w", server.Name, err)
		}
		found = append(found, w)
	}
	command := "go -C scripts/bench run . -rows " + idle.Name
	return table{Name: idle.Name, Command: command, Figures: found,
		Markdown: idle.markdown(command, found)}, nil
}

// weigh starts a server and compares its memory before and after the
// connections. A first crowd comes and goes before, so that what the server
// makes once, and keeps, does not count.
func (idle *Idle) weigh(server Server, first bool, tree, dir string) (
	w Weight, err error) {
	server.Overlay, err = collector(server.dir(tree), dir)
	if err != nil {
		return w, err
	}
	p, err := idle.start(server, tree, dir)
	if err != nil {
		return w, err
	}
	defer p.stop()
	if first {
		if err := idle.prepare(p, dir); err != nil {
			return w, err
		}
	}
	if err := idle.crowd(p, 100, func() error { return nil }); err != nil {
		return w, err
	}
	before, err := p.collected()
	if err != nil {
		return w, err
	}
	err = idle.crowd(p, idlers, func() error {
		time.Sleep(doze)
		after, err := p.collected()
		w = Weight{server.Name, float64(after-before) / idlers}
		return err
	})
	return w, err
}

// crowd opens so many connections, asks once on each, and calls meanwhile
// while they wait.
func (idle *Idle) crowd(p *process, size int, meanwhile func() error) error {
	addr, err := sockaddr(p.addr)
	if err != nil {
		return err
	}
	c := &client{row: &idle.Row, addr: addr}
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
		if err := idle.Greet(c, fd); err != nil {
			return err
		}
	}
	return meanwhile()
}

func (idle *Idle) markdown(command string, found []Weight) string {
	var b strings.Builder
	fmt.Fprintf(&b, "    %s\n\nMemory of %d %s that have been answered once "+
		"and have then been\nsilent for %v, after a garbage collection. %s.\n\n",
		command, idlers, idle.What, doze, machine())
	fmt.Fprintf(&b, "| server | KiB a connection | ÷ %s's |\n|---|--:|--:|\n",
		idle.Base)
	base := 0.
	for _, w := range found {
		if w.Server == idle.Base {
			base = w.KiB
		}
	}
	for _, w := range found {
		fmt.Fprintf(&b, "| %s | %.1f | %.2f |\n", w.Server, w.KiB, w.KiB/base)
	}
	fmt.Fprintf(&b, "| *to reach* | %.1f | |\n", idle.Aim)
	return b.String()
}
