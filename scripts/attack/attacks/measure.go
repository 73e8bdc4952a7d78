package attacks

import (
	"fmt"
	"sync"
	"time"
)

// A Result is what an attack came to.
type Result struct {
	Name        string
	Quiet, Hurt time.Duration // a bystander's median, before and meanwhile
	Lost        int           // a bystander's requests
	Memory      int64         // most that was added, bytes
	Goroutines  int           // most that were added
	Held        int           // of them there were at the end of the attack
	CPU         float64       // seconds a second
	After       Stats         // less what was before
	Done        int64         // whatever the attack does
	Cut         int64         // connections that the server has ended
	Odd         int64         // what should not have been possible
}

// Header is the line above Results.
const Header = "attack             done     cut off  memory  goroutines  " +
	"cpu   bystander        left over"

func (r Result) String() string {
	line := fmt.Sprintf("%-18s %-8d %-7d %4d MiB  %-10d  %.2f  %4.1f x",
		r.Name, r.Done, r.Cut, r.Memory>>20, r.Goroutines, r.CPU, r.Ratio())
	if r.Lost > 0 {
		line += fmt.Sprintf(" %d lost", r.Lost)
	}
	line += fmt.Sprintf("  %d goroutines, %d descriptors",
		r.After.Goroutines, r.After.Descriptors)
	if r.Odd > 0 {
		line += fmt.Sprintf("  GOT THROUGH %d", r.Odd)
	}
	return line
}

// Ratio is how many times as long as before a bystander waits.
func (r Result) Ratio() float64 { return float64(r.Hurt) / float64(r.Quiet) }

// Run attacks a server of this machine's, and looks on. While it does, a
// bystander from another address asks for /hello every few milliseconds, over
// HTTP/1.1 and on a connection of its own each time. The server's /stats tells
// what it holds.
func (a Attack) Run(o Options) (Result, error) {
	r := Result{Name: a.Name}
	if err := o.check(); err != nil {
		return r, err
	}
	b := bystander(o.Addr)
	before, err := b.stats()
	if err != nil {
		return r, err
	}
	stop := make(chan struct{})
	time.AfterFunc(o.Quiet, func() { close(stop) })
	times, _ := b.watch(stop)
	r.Quiet = median(times)

	begun := time.Now()
	stop = make(chan struct{})
	var looking sync.WaitGroup
	looking.Go(func() { times, r.Lost = b.watch(stop) })
	looking.Go(func() { r.look(b, before, stop) })
	tally := rage(a, o)
	close(stop)
	looking.Wait()
	r.Hurt = median(times)
	r.Done, r.Cut, r.Odd = tally.done.Load(), tally.cut.Load(),
		tally.odd.Load()
	last, err := b.settled(before, o.Settle)
	r.CPU = (last.CPU - before.CPU) / time.Since(begun).Seconds()
	r.After = Stats{Goroutines: last.Goroutines - before.Goroutines,
		Descriptors: last.Descriptors - before.Descriptors}
	return r, err
}

// look keeps the most that the server has said of itself, and what it said
// last of its goroutines.
func (r *Result) look(b bystander, before Stats, stop <-chan struct{}) {
	for {
		select {
		case <-stop:
			return
		case <-time.After(50 * time.Millisecond):
		}
		if now, err := b.stats(); err == nil {
			r.Memory = max(r.Memory, now.Memory-before.Memory)
			r.Held = now.Goroutines - before.Goroutines
			r.Goroutines = max(r.Goroutines, r.Held)
		}
	}
}

// settled is what the server says when it has got over it, or is taking too
// long for that.
func (b bystander) settled(before Stats, most time.Duration) (s Stats,
	err error) {
	for end := time.Now().Add(most); ; {
		s, err = b.stats()
		if err == nil && s.Goroutines <= before.Goroutines &&
			s.Descriptors <= before.Descriptors || time.Now().After(end) {
			return s, err
		}
		time.Sleep(50 * time.Millisecond)
	}
}
