// Soak keeps the finished server, chapter 14's, busy for a while: right
// traffic of all three protocols, with and without TLS, whose every answer is
// checked; the attacks of scripts/attack, all at the same time and in turn;
// and bytes that mean nothing. Then it asks what is left of it.
//
//	go -C scripts/security run ./soak -for 20m
//	go -C scripts/security run ./soak -for 30s -race
//
// It fails when a right client got a wrong answer or none, when goroutines,
// descriptors or memory are not back to where they began, and when the server
// does not end well.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"time"
)

func main() {
	var o options
	flag.DurationVar(&o.lasts, "for", 20*time.Minute, "keep it busy for so long")
	flag.Uint64Var(&o.seed, "seed", uint64(time.Now().UnixNano()),
		"for what is left to chance")
	flag.BoolVar(&o.race, "race", false, "build it with the race detector")
	flag.Parse()
	if err := soak(o, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "soak:", err)
		os.Exit(1)
	}
}

type options struct {
	lasts time.Duration
	seed  uint64
	race  bool
}

// soak does it all, and says on out how it goes.
func soak(o options, out io.Writer) error {
	dir, err := os.MkdirTemp("", "barewire-soak")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	t, err := newTarget(dir, o.race)
	if err != nil {
		return err
	}
	defer t.server.Kill()
	fmt.Fprintf(out, "soak: %s for %v, -seed %d\n", t.addr, o.lasts, o.seed)

	c := newCounts()
	if err := t.warmUp(c, o.seed); err != nil {
		return err
	}
	before, err := t.settle(nil)
	if err != nil {
		return err
	}
	most := t.everything(o, c, out)
	after, err := t.settle(&before)
	fmt.Fprintf(out, "%sbefore  %v\nmost    %v\nafter   %v\n", c, before,
		most, after)
	if err != nil {
		return errors.Join(c.failed(), err)
	}
	if err := t.server.Stop(); err != nil {
		return errors.Join(c.failed(), fmt.Errorf("the server: %w", err))
	}
	return c.failed()
}
