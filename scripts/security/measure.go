package main

import (
	"errors"
	"fmt"
	"os"
	"sync"
	"time"

	"barewire/scripts/security/launch"
)

// A result is what became of an attack on each of the contenders.
type result struct {
	bound
	costs   [contenders]cost
	answers [contenders]string
}

// tries is how often a server is attacked at most until it keeps within the
// bound; the guarded one matters most. This machine may have had something else
// to do, and the best of the figures count.
var tries = [contenders]int{bare: 2, guarded: 3, peer: 2}

// measure makes the attacks, one at a time.
func (m *programs) measure(chosen []bound) ([]result, error) {
	var results []result
	for _, b := range chosen {
		r := result{bound: b}
		for i := range m.servers {
			c, err := m.best(b, i)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", m.servers[i].name, err)
			}
			r.costs[i] = c
		}
		fmt.Fprintf(os.Stderr, "%-14s %+v\n", b.attack, r.costs)
		results = append(results, r)
	}
	return results, nil
}

// best makes one attack, and again as long as the wait of bystanders, which
// is what others disturb, is over the bound.
func (m *programs) best(b bound, i int) (best cost, err error) {
	for n := range tries[i] {
		c, err := m.try(b, i)
		if err != nil {
			return c, err
		}
		if n == 0 || b.held(c) || c.Bystander < best.Bystander {
			best = c
		}
		if b.held(c) || i != guarded && c.Bystander <= bystanders {
			break
		}
	}
	return best, nil
}

// try makes one attack on a server that has just started.
func (m *programs) try(b bound, i int) (cost, error) {
	s, err := launch.Start(m.servers[i].program, m.servers[i].args...)
	if err != nil {
		return cost{}, err
	}
	defer s.Kill()
	return m.attack(b.attack, s.Addr, b.lasts)
}

// together is how many attacks are listened to at a time: they measure
// nothing.
const together = 6

// hear makes the attacks again, through a tap, and notes the answers.
func (m *programs) hear(results []result) error {
	var all sync.WaitGroup
	places := make(chan struct{}, together)
	errs := make([]error, len(results)*contenders)
	for n := range errs {
		r, i := &results[n/contenders], n%contenders
		all.Go(func() {
			places <- struct{}{}
			defer func() { <-places }()
			r.answers[i], errs[n] = m.overhear(r.bound, i)
		})
	}
	all.Wait()
	return errors.Join(errs...)
}

// overhear makes one attack through a tap.
func (m *programs) overhear(b bound, i int) (string, error) {
	s, err := launch.Start(m.servers[i].program, m.servers[i].args...)
	if err != nil {
		return "", err
	}
	defer s.Kill()
	t, err := newTap(s.Addr)
	if err != nil {
		return "", err
	}
	lasts := b.lasts
	if lasts == usual {
		lasts = time.Second
	}
	_, err = m.attack(b.attack, t.ln.Addr().String(), lasts)
	return t.close(), err
}

// judge is an error that names the bounds which the guarded server has broken.
func judge(results []result) (err error) {
	for _, r := range results {
		if c := r.costs[guarded]; !r.held(c) {
			err = errors.Join(err, fmt.Errorf("%s: got %+v, want %s",
				r.attack, c, r.bound))
		}
	}
	return err
}
