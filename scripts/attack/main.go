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

	"barewire/scripts/attack/attacks"
)

var options = attacks.Options{Quiet: time.Second, Settle: 5 * time.Second}

func main() {
	flag.StringVar(&options.Addr, "addr", "127.0.0.1:8080",
		"the server's `host:port`")
	flag.IntVar(&options.Conns, "conns", 8,
		"attack on so many connections at a time")
	flag.IntVar(&options.Rate, "rate", 1<<20,
		"send so many `bytes` a second on each")
	flag.DurationVar(&options.For, "for", 10*time.Second,
		"attack for so long")
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
	for _, a := range attacks.All {
		fmt.Fprintf(os.Stderr, "  %-18s %s\n", a.Name, a.About)
	}
}

func run(names []string) error {
	chosen, err := choose(names)
	if err != nil {
		return err
	}
	fmt.Println(attacks.Header)
	for _, a := range chosen {
		r, err := a.Run(options)
		if err != nil {
			return fmt.Errorf("%s: %w", a.Name, err)
		}
		fmt.Println(r)
	}
	return nil
}

// choose finds the attacks by their names.
func choose(names []string) ([]attacks.Attack, error) {
	all := strings.Join(attacks.Names(), " ")
	if len(names) == 0 {
		return nil, fmt.Errorf("which? all, or some of these: %s", all)
	}
	if slices.Equal(names, []string{"all"}) {
		return attacks.All, nil
	}
	var list []attacks.Attack
	for _, name := range names {
		a, ok := attacks.Find(name)
		if !ok {
			return nil, fmt.Errorf("%s: no such attack, want some of: %s",
				name, all)
		}
		list = append(list, a)
	}
	return list, nil
}
