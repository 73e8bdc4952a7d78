package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
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

	// Request and Answer, how the answer ends, are for the driver. Drive is
	// one client's work, again and again until the client is stopped.
	Request, Answer []byte
	Drive           func(c *client) error

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
	Args    []string // besides -addr; {answer}: a file with the reference's answer
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

// httpPeers are the peers of all rows of HTTP/1.
func httpPeers(reference string) []Server {
	return []Server{
		{Name: "barewire", Chapter: reference},
		{Name: "net/http", Peer: "nethttp"},
		{Name: "fasthttp", Peer: "fasthttp"},
		{Name: "ceiling", Peer: "ceiling",
			Args: []string{"-answer", "{answer}"}},
	}
}

var rows = []Row{{
	Name:    "close",
	Title:   "HTTP/1.0, a connection a request",
	Op:      "request",
	Clients: 64,
	Request: []byte("GET /hello HTTP/1.0\r\nHost: 127.0.0.1\r\n" +
		"User-Agent: bench\r\nAccept: */*\r\n\r\n"),
	Answer:  []byte("\r\n\r\nHello, HTTP/1.0!"),
	Drive:   requestPerConnection,
	Servers: httpPeers("03-responses"),
	Base:    "net/http",
	Reach:   Reach{Throughput: 1.18, CPU: .72},
}}

// measure builds and starts the row's servers and lets each have its turn in
// every round.
func (row Row) measure(tree string, rounds int, turn time.Duration) (table, error) {
	dir, err := os.MkdirTemp("", "barewire-bench-")
	if err != nil {
		return table{}, err
	}
	defer os.RemoveAll(dir)

	answer := filepath.Join(dir, "answer")
	var running []*process
	defer func() {
		for _, p := range running {
			p.stop()
		}
	}()
	for i, server := range row.Servers {
		p, err := server.start(server.dir(tree), dir, answer)
		if err != nil {
			return table{}, fmt.Errorf("%s: %w", server.Name, err)
		}
		running = append(running, p)
		if i == 0 {
			// What the ceiling sends without a thought is exactly what
			// the reference sends.
			if err := record(row, p.addr, answer); err != nil {
				return table{}, fmt.Errorf("%s: %w", server.Name, err)
			}
		}
	}
	var turns [][]Turn
	again := noisyRounds * rounds
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

// A round in which other programs used more than quiet of the machine is made
// again, though not for ever: noisyRounds times as often as rounds are wanted.
const (
	quiet       = .10
	noisyRounds = 4
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
