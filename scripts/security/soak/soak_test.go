package main

import (
	"math/rand/v2"
	"os/exec"
	"regexp"
	"slices"
	"testing"
	"time"
)

// A short soak, with the race detector.
func TestSoak(t *testing.T) {
	err := soak(options{lasts: 20 * time.Second, seed: 1, race: true},
		t.Output())
	if err != nil {
		t.Error(err)
	}
}

// Every attack that there is has a lane.
func TestLanes(t *testing.T) {
	cmd := exec.Command("go", "run", "./attack", "-h")
	cmd.Dir = "../.."
	out, _ := cmd.CombinedOutput() // help is no success
	known := slices.Concat(attacks...)
	names := regexp.MustCompile(`(?m)^  ([a-z][a-z0-9-]*) `)
	found := names.FindAllSubmatch(out, -1)
	for _, f := range found {
		if !slices.Contains(known, string(f[1])) {
			t.Errorf("%s has no lane", f[1])
		}
	}
	if len(found) != len(known) {
		t.Errorf("got lanes for %d attacks, want %d", len(known), len(found))
	}
}

// Whatever is made of a seed, making it fails nobody.
func TestSpoil(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	for n := range 10_000 {
		spoil([]byte(seeds[n%len(seeds)]), r)
	}
	if p := spoil(nil, r); len(p) > 2000 {
		t.Errorf("got %d bytes of nothing", len(p))
	}
}

// What is wrong is told apart from what is right.
func TestStates(t *testing.T) {
	before := state{Goroutines: 5, Descriptors: 8, Memory: 2 << 20}
	for s, want := range map[state]bool{
		before:              true,
		{5, 8, 2<<20 + 100}: true,
		{6, 8, 2 << 20}:     false,
		{5, 9, 2 << 20}:     false,
		{5, 8, 11 << 20}:    false,
	} {
		if got := s.isBack(before); got != want {
			t.Errorf("%v: got %v, want %v", s, got, want)
		}
	}
}
