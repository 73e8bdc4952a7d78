package main

import (
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"sync"
	"time"
)

// A client does one thing again and again: a turn each time. What is right is
// begun and finished; its error is the server's fault.
type client struct {
	kind string
	turn func(*rand.Rand) error
	end  func() // closes what it has open
}

// breath is the time between two turns of a client: two cores are to be
// shared by all.
const breath = 5 * time.Millisecond

// run takes turns until ctx is done. A turn that has begun is finished.
func (cl client) run(ctx context.Context, r *rand.Rand, c *counts) {
	if cl.end != nil {
		defer cl.end()
	}
	for ctx.Err() == nil {
		c.did(cl.kind, cl.turn(r))
		select {
		case <-ctx.Done():
		case <-time.After(breath):
		}
	}
}

// all runs clients, each with a chance of its own, until ctx is done.
func all(ctx context.Context, clients []client, seed uint64, c *counts) {
	var wait sync.WaitGroup
	for i, cl := range clients {
		r := rand.New(rand.NewPCG(seed, uint64(i)))
		wait.Go(func() { cl.run(ctx, r, c) })
	}
	wait.Wait()
}

// warmUp has the right clients do what they do, for a moment: whatever a
// server keeps for the next time, it has then.
func (t *target) warmUp(c *counts, seed uint64) error {
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Second)
	defer cancel()
	all(ctx, t.rightClients(), seed, c)
	return c.failed()
}

// everything is right traffic, attacks and nonsense, all at a time. It returns
// the most that the server has held.
func (t *target) everything(o options, c *counts, out io.Writer) (most state) {
	ctx, cancel := context.WithTimeout(context.Background(), o.lasts)
	defer cancel()
	go func() {
		select {
		case <-t.server.Exited(): // nobody is left to be asked
			cancel()
		case <-ctx.Done():
		}
	}()
	clients := append(t.rightClients(), t.nonsense())
	clients = append(clients, t.attackers(ctx)...)
	var looking sync.WaitGroup
	looking.Go(func() { most = t.look(ctx, c, out) })
	all(ctx, clients, o.seed+1, c)
	cancel()
	looking.Wait()
	return most
}

// look keeps the most of each second's states, says each minute how it goes,
// and counts the seconds in which the server does not say how it is.
func (t *target) look(ctx context.Context, c *counts, out io.Writer) (
	most state) {
	begun := time.Now()
	for second := 1; ; second++ {
		select {
		case <-ctx.Done():
			return most
		case <-time.After(time.Second):
		}
		s, err := t.ask()
		c.did("asked how it is", err)
		most = most.most(s)
		if second%60 == 0 {
			done, wrong := c.sum()
			fmt.Fprintf(out, "%v: %d done, %d wrong; %v\n",
				time.Since(begun).Round(time.Second), done, wrong, s)
		}
	}
}
