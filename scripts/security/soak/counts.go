package main

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
)

// counts are of what was done, by kind, and of what went wrong.
type counts struct {
	mu     sync.Mutex
	done   map[string]int
	wrong  map[string]int
	errors []error // the first few
}

func newCounts() *counts {
	return &counts{done: make(map[string]int), wrong: make(map[string]int)}
}

// fewErrors is how many are kept: there may be millions.
const fewErrors = 20

// did counts one thing that was done, and went wrong if there is an error.
func (c *counts) did(kind string, err error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.done[kind]++
	if err == nil {
		return
	}
	c.wrong[kind]++
	if len(c.errors) < fewErrors {
		c.errors = append(c.errors, fmt.Errorf("%s: %w", kind, err))
	}
}

// String is a line for each kind.
func (c *counts) String() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	var b strings.Builder
	for _, kind := range slices.Sorted(maps.Keys(c.done)) {
		fmt.Fprintf(&b, "%-22s %8d", kind, c.done[kind])
		if n := c.wrong[kind]; n > 0 {
			fmt.Fprintf(&b, "  %d WRONG", n)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// sum is how many things were done, and how many of them went wrong.
func (c *counts) sum() (done, wrong int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for kind := range c.done {
		done += c.done[kind]
		wrong += c.wrong[kind]
	}
	return done, wrong
}

// failed is what went wrong, nil if nothing did.
func (c *counts) failed() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	return errors.Join(c.errors...)
}
