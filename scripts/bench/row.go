package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// A Row is one way to use a protocol, measured against the same peers by the
// same driver. A new row is an entry in rows; a new protocol is a driver
// (load.go) and its peers (peers/).
type Row struct {
	Name    string // for -rows and for the marker in docs/performance.md
	Title   string
	Op      string // what is counted: "request"
	Clients int    // how many connections are at work at once

	// Request, of which Depth are sent at once, and Body, which every answer
	// must end with, are for the driver. Drive is one client's work, again
	// and again until the client is stopped.
	Request, Body []byte
	Depth         int
	Drive         func(c *client) error

	Servers []Server // the reference first, then the peers
	Base    string   // the peer that Reach speaks of
	Reach   Reach
}

// Reach is how a row's figures ought to stand to those of its Base.
type Reach struct{ Throughput, CPU float64 }

// A Server is a program that is measured. It prints a line that holds
// "listening on HOST:PORT".
type Server struct {
	Name    string
	Chapter string   // its main package, in the tree measured; or
	Peer    string   // its main package, in peers/
	Args    []string // besides -addr
	Overlay string   // a file for go build, if any

	// In Args {body} stands for a file that holds the row's body, {answer}
	// for one with the whole of the reference's answer.
}

// dir is where the server's main package is.
func (s Server) dir(tree string) string {
	if s.Chapter == "" {
		return filepath.Join("peers", s.Peer)
	}
	if !filepath.IsAbs(tree) {
		tree = filepath.Join("..", "..", tree)
	}
	return filepath.Join(tree, s.Chapter)
}

// httpPeers are the peers of all rows of HTTP/1. Those that know HTTP answer
// with the row's body, the ceiling with all of the reference's answer.
func httpPeers(reference string, more ...Server) []Server {
	body := []string{"-body", "{body}"}
	return append([]Server{
		{Name: "barewire", Chapter: reference},
		{Name: "net/http", Peer: "nethttp", Args: body},
		{Name: "fasthttp", Peer: "fasthttp", Args: body},
		{Name: "ceiling", Peer: "ceiling",
			Args: []string{"-answer", "{answer}"}},
	}, more...)
}

// hertz, on netpoll, keeps connections open and does not speak HTTP/1.0.
var hertz = Server{Name: "hertz", Peer: "hertz",
	Args: []string{"-body", "{body}"}}

// asked is a request for path in one of the two versions.
func asked(path, version string) []byte {
	return []byte("GET " + path + " HTTP/" + version + "\r\n" +
		"Host: 127.0.0.1\r\nUser-Agent: bench\r\nAccept: */*\r\n\r\n")
}

var (
	hello = []byte("Hello, HTTP/1.1!")
	large = bytes.Repeat([]byte("0123456789abcde\n"), 4<<10)
)

var rows = append([]Row{{
	Name:    "close",
	Title:   "HTTP/1.0, a connection a request",
	Op:      "request",
	Clients: 64,
	Request: asked("/hello", "1.0"),
	Body:    []byte("Hello, HTTP/1.0!"),
	Drive:   requestPerConnection,
	Servers: append(httpPeers("03-responses")[:3], Server{Name: "ceiling",
		Peer: "ceiling", Args: []string{"-answer", "{answer}", "-once"}}),
	Base:  "net/http",
	Reach: Reach{Throughput: 1.18, CPU: .72},
}, {
	Name:    "keep-alive",
	Title:   "HTTP/1.1, connections that stay open",
	Op:      "request",
	Clients: 64,
	Request: asked("/hello", "1.1"),
	Body:    hello,
	Depth:   1,
	Drive:   keptOpen,
	Servers: httpPeers("04-persistence", hertz),
	Base:    "net/http",
	Reach:   Reach{Throughput: 1.65, CPU: .55},
}, {
	Name:    "one",
	Title:   "HTTP/1.1, one connection that stays open",
	Op:      "request",
	Clients: 1,
	Request: asked("/hello", "1.1"),
	Body:    hello,
	Depth:   1,
	Drive:   keptOpen,
	Servers: httpPeers("04-persistence", hertz),
	Base:    "net/http",
}, {
	Name:    "pipelined",
	Title:   "HTTP/1.1, sixteen requests at once on each connection",
	Op:      "request",
	Clients: 64,
	Request: asked("/hello", "1.1"),
	Body:    hello,
	Depth:   16,
	Drive:   keptOpen,
	Servers: httpPeers("04-persistence", hertz),
	Base:    "net/http",
	Reach:   Reach{Throughput: 12.5, CPU: .055},
}, {
	Name:    "large",
	Title:   "HTTP/1.1, answers of 64 KiB on connections that stay open",
	Op:      "request",
	Clients: 64,
	Request: asked("/large", "1.1"),
	Body:    large,
	Depth:   1,
	Drive:   keptOpen,
	Servers: httpPeers("04-persistence", hertz),
	Base:    "net/http",
	Reach:   Reach{Throughput: 1.27, CPU: .69},
}}, http2Rows...)

// measure builds and starts the row's servers and lets each have its turn in
// every round.
func (row Row) measure(tree string, rounds int, turn time.Duration) (table, error) {
	dir, err := os.MkdirTemp("", "barewire-bench-")
	if err != nil {
		return table{}, err
	}
	defer os.RemoveAll(dir)

	var running []*process
	defer func() {
		for _, p := range running {
			p.stop()
		}
	}()
	for i, server := range row.Servers {
		p, err := row.start(server, tree, dir)
		if err != nil {
			return table{}, fmt.Errorf("%s: %w", server.Name, err)
		}
		running = append(running, p)
		if i == 0 {
			if err := row.prepare(p, dir); err != nil {
				return table{}, fmt.Errorf("%s: %w", server.Name, err)
			}
		}
	}
	var turns [][]Turn
	again := noisyRounds
	for len(turns) < rounds {
		round, err := row.round(running, len(turns), turn)
		if err != nil {
			return table{}, err
		}
		if noisy(round) && again > 0 {
			again--
			continue
		}
		turns = append(turns, round)
	}
	return row.table(turns, turn), nil
}

// start builds and starts one of the row's servers.
func (row *Row) start(server Server, tree, dir string) (*process, error) {
	for i, arg := range server.Args {
		if i == 0 {
			server.Args = slices.Clone(server.Args)
		}
		arg = strings.ReplaceAll(arg, "{answer}", filepath.Join(dir, "answer"))
		server.Args[i] = strings.ReplaceAll(arg, "{body}",
			filepath.Join(dir, "body"))
	}
	return server.start(server.dir(tree), dir)
}

// prepare writes the files that the peers need: p is the reference.
func (row *Row) prepare(p *process, dir string) error {
	if row.Op == "message" {
		return nil
	}
	err := os.WriteFile(filepath.Join(dir, "body"), row.Body, 0o644)
	if err != nil {
		return err
	}
	if !slices.ContainsFunc(row.Servers, wantsAnswer) {
		return nil
	}
	return record(row, p.addr, filepath.Join(dir, "answer"))
}

func wantsAnswer(s Server) bool { return slices.Contains(s.Args, "{answer}") }

// installed reports whether there is a program of that name.
func installed(name string) bool {
	_, err := exec.LookPath(name)
	return err == nil
}

// A round in which other programs used more than quiet of the machine is made
// again, twice at most: where they never rest, the table says so.
const (
	quiet       = .10
	noisyRounds = 2
)

func noisy(round []Turn) bool {
	return slices.ContainsFunc(round, func(t Turn) bool {
		return t.Others > quiet
	})
}

// round lets each server have its turn. Nobody is always first, or always
// after the slowest.
func (row Row) round(running []*process, round int, d time.Duration) ([]Turn, error) {
	turns := make([]Turn, len(running))
	for i := range running {
		n := (i + round) % len(running)
		t, err := row.turn(running[n], d)
		if err != nil {
			return nil, fmt.Errorf("%s, round %d: %w",
				row.Servers[n].Name, round+1, err)
		}
		turns[n] = t
	}
	return turns, nil
}
