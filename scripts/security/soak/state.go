package main

import (
	"encoding/json"
	"fmt"
	"time"
)

// A state is what the server says it holds.
type state struct {
	Goroutines  int   `json:"goroutines"`
	Descriptors int   `json:"descriptors"`
	Memory      int64 `json:"memory"` // bytes
}

func (s state) String() string {
	return fmt.Sprintf("%d goroutines, %d descriptors, %d MiB", s.Goroutines,
		s.Descriptors, s.Memory>>20)
}

// most is the most of each.
func (s state) most(other state) state {
	return state{max(s.Goroutines, other.Goroutines),
		max(s.Descriptors, other.Descriptors), max(s.Memory, other.Memory)}
}

// slack is how many bytes more there may be at the end: a heap has holes.
const slack = 8 << 20

// isBack reports whether s is what it was before.
func (s state) isBack(before state) bool {
	return s.Goroutines <= before.Goroutines &&
		s.Descriptors <= before.Descriptors &&
		s.Memory <= before.Memory+slack
}

// ask asks on a connection of its own.
func (t *target) ask() (s state, err error) {
	r, err := t.asker.Get(t.url("http", "/stats"))
	if err != nil {
		return s, err
	}
	defer r.Body.Close()
	return s, json.NewDecoder(r.Body).Decode(&s)
}

// settling is how long the server may take to get over it: its longest
// patience with who has gone without a word, and a collection or two.
const settling = time.Minute

// settle asks until the server holds no more than before, or what it holds at
// least if before is nil. The asking makes garbage, so that the collector comes
// by.
func (t *target) settle(before *state) (s state, err error) {
	if before == nil {
		return t.least(3 * time.Second)
	}
	for end := time.Now().Add(settling); time.Now().Before(end); {
		if s, err = t.ask(); err != nil {
			return s, fmt.Errorf("asked how it is: %w", err)
		}
		if s.isBack(*before) {
			return s, nil
		}
		time.Sleep(pace)
	}
	return s, fmt.Errorf("after %v: got %v, want %v, and %d MiB more at most",
		settling, s, *before, slack>>20)
}

// pace is how long to wait between two questions.
const pace = 2 * time.Millisecond

// least is the least of each that the server holds within a time.
func (t *target) least(wait time.Duration) (s state, err error) {
	if s, err = t.ask(); err != nil {
		return s, err
	}
	for end := time.Now().Add(wait); time.Now().Before(end); {
		time.Sleep(pace)
		now, err := t.ask()
		if err != nil {
			return s, err
		}
		s = state{min(s.Goroutines, now.Goroutines),
			min(s.Descriptors, now.Descriptors), min(s.Memory, now.Memory)}
	}
	return s, nil
}
