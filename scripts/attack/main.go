// Attack shows what strangers can do to a server, and what that costs it: for
// a bounded time, with a bounded number of connections, and on this machine
// only. It is for chapter 14, and for the server that you have written.
//
//	go run . -guard=false               in chapter 14, in one terminal
//	go run ./scripts/attack rapid-reset in another, at the root
//
// While an attack runs, a bystander from another address asks for /hello every
// few milliseconds, over HTTP/1.1 and on a connection of its own each time. The
// server's /stats tells what it holds.
package main

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"
)

var (
	addr   = flag.String("addr", "127.0.0.1:8080", "the server's `host:port`")
	conns  = flag.Int("conns", 8, "attack on so many connections at a time")
	rate   = flag.Int("rate", 1<<20, "send so many `bytes` a second on each")
	during = flag.Duration("for", 10*time.Second, "attack for so long")
)

// What nobody may raise: this is a lesson, not a weapon.
const (
	mostConns = 256
	mostRate  = 64 << 20
	mostTime  = time.Minute
)

func main() {
	flag.Usage = usage
	flag.Parse()
	if err := run(flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "attack:", err)
		os.Exit(1)
	}
}

func usage() {
	fmt.Fprintln(os.Stderr, "usage: attack [flags] all | NAME…")
	flag.PrintDefaults()
	for _, a := range attacks {
		fmt.Fprintf(os.Stderr, "  %-18s %s\n", a.name, a.about)
	}
}

func run(names []string) error {
	if err := loopback(*addr); err != nil {
		return err
	}
	if *conns < 1 || *conns > mostConns {
		return fmt.Errorf("-conns %d: want 1 to %d", *conns, mostConns)
	}
	if *rate < 1 || *rate > mostRate {
		return fmt.Errorf("-rate %d: want 1 to %d", *rate, mostRate)
	}
	if *during <= 0 || *during > mostTime {
		return fmt.Errorf("-for %v: want at most %v", *during, mostTime)
	}
	chosen, err := choose(names)
	if err != nil {
		return err
	}
	fmt.Println(header)
	for _, a := range chosen {
		r, err := measure(a)
		if err != nil {
			return fmt.Errorf("%s: %w", a.name, err)
		}
		fmt.Println(r)
	}
	return nil
}

// choose finds the attacks by their names.
func choose(names []string) ([]attack, error) {
	if len(names) == 0 {
		return nil, fmt.Errorf("which? all, or some of these: %s",
			strings.Join(known(), " "))
	}
	if slices.Equal(names, []string{"all"}) {
		return attacks, nil
	}
	var list []attack
	for _, name := range names {
		i := slices.IndexFunc(attacks, func(a attack) bool {
			return a.name == name
		})
		if i < 0 {
			return nil, fmt.Errorf("%s: no such attack, want some of: %s",
				name, strings.Join(known(), " "))
		}
		list = append(list, attacks[i])
	}
	return list, nil
}

func known() (names []string) {
	for _, a := range attacks {
		names = append(names, a.name)
	}
	return names
}
