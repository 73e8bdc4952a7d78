package main

import (
	"encoding/json"
	"fmt"
	"net/http"
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
	client := http.Client{Timeout: patience, Transport: &http.Transport{
		DisableKeepAlives: true, DialContext: t.dialer(right)}}
	r, err := client.Get(t.url("http", "/stats"))
	if err != nil {
		return s, err
	}
	defer r.Body.Close()
	return s, json.NewDecoder(r.Body).Decode(&s)
}

// settling is how long the server may take to get over it: its longest
// patience with who has gone without a word, and a collection or two.
const settling = time.Minute

// settle asks until the server holds no more than before, and as little
// memory as it ever will: the least of the last few seconds if before is nil.
// The asking makes garbage, so that the collector comes by.
func (t *target) settle(before *state) (s state, err error) {
	wait := settling
	if before == nil {
		wait = 3 * time.Second
	}
	least := state{}
	for end := time.Now().Add(wait); time.Now().Before(end); {
		if s, err = t.ask(); err != nil {
			return s, fmt.Errorf("asked how it is: %w", err)
		}
		if before != nil && s.isBack(*before) {
			return s, nil
		}
		if least.Memory == 0 || s.Memory < least.Memory {
			least.Memory = s.Memory
		}
		if least.Goroutines == 0 || s.Goroutines < least.Goroutines {
			least.Goroutines = s.Goroutines
		}
		if least.Descriptors == 0 || s.Descriptors < least.Descriptors {
			least.Descriptors = s.Descriptors
		}
	}
	if before != nil {
		return s, fmt.Errorf("after %v: got %v, want %v, and %d MiB more at "+
			"most", wait, s, *before, slack>>20)
	}
	return least, nil
}
