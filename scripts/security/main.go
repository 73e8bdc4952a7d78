// Security attacks three servers, one at a time: chapter 13's, which has no
// policy, chapter 14's, which has one, and net/http with gorilla/websocket;
// and writes down what that costs them and what they say to it.
//
//	go -C scripts/security run .                        prints the tables
//	go -C scripts/security run . -only rapid-reset,ping some rows
//	go -C scripts/security run . -write ../../docs/security.md
//
// Every attack meets a server that has just started. The attackers are those
// of scripts/attack, and attack nothing but this machine. It runs on Linux and
// macOS.
//
// This is a module of its own, outside the root's go.work: who learns need
// not download what is compared here.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"barewire/scripts/security/launch"
)

var (
	only = flag.String("only", "", "these `attacks`, by comma")
	page = flag.String("write", "", "put the tables between the markers of "+
		"this Markdown `file`")
)

func main() {
	flag.Parse()
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "security:", err)
		os.Exit(1)
	}
}

func run() error {
	chosen, err := choose(*only)
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "barewire-security")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	m, err := build(dir)
	if err != nil {
		return err
	}
	results, err := m.measure(chosen)
	if err != nil {
		return err
	}
	if err := m.hear(results); err != nil {
		return err
	}
	costs, answers := costTable(results), answerTable(results)
	if *page == "" {
		fmt.Println(costs + "\n" + answers)
	} else if err := rewrite(*page, map[string]string{"costs": costs,
		"answers": answers}); err != nil {
		return err
	}
	return judge(results)
}

// choose finds the bounds of the attacks that are named, all for "".
func choose(names string) ([]bound, error) {
	if names == "" {
		return bounds, nil
	}
	var chosen []bound
	for name := range strings.SplitSeq(names, ",") {
		i := slices.IndexFunc(bounds, func(b bound) bool {
			return b.attack == name
		})
		if i < 0 {
			return nil, fmt.Errorf("-only: got %q, want some of the names "+
				"that go run ./scripts/attack lists", name)
		}
		chosen = append(chosen, bounds[i])
	}
	return chosen, nil
}

// A contender is a server that is attacked.
type contender struct {
	name    string
	source  string   // folder, from the repository's root
	args    []string // besides -addr
	program string
}

// The places of the contenders.
const (
	bare = iota
	guarded
	peer
	contenders
)

// programs are all that take part.
type programs struct {
	attacker string
	servers  [contenders]contender
}

// build compiles the programs into dir.
func build(dir string) (*programs, error) {
	root, err := launch.Root()
	if err != nil {
		return nil, err
	}
	m := &programs{servers: [contenders]contender{
		bare: {name: "chapter 13", source: "solutions/13-one-port",
			args: []string{"-tls=false"}},
		guarded: {name: "chapter 14", source: "solutions/14-under-attack",
			args: []string{"-tls=false"}},
		peer: {name: "net/http + gorilla", source: "scripts/security/peer"},
	}}
	m.attacker, err = launch.Build(filepath.Join(root, "scripts", "attack"),
		dir, "attack")
	for i := range m.servers {
		if err == nil {
			s := &m.servers[i]
			s.program, err = launch.Build(filepath.Join(root, s.source), dir,
				fmt.Sprint("server", i))
		}
	}
	return m, err
}
