// Package duel measures two ways of doing one thing. They take turns of some
// hundredths of a second, and the median turn of each counts. What is measured
// is the processor time of the whole program, so that other programs disturb
// little, and whoever makes garbage pays for its collection.
package duel

import (
	"runtime"
	"slices"
	"time"
)

// A Duel is one row of the table.
type Duel struct {
	Name         string
	Ours, Theirs func(n int) // do the work n times
	Reach        float64     // the ratio of times that we want, at most
}

// A Result is what a Duel came to.
type Result struct {
	Duel
	Our, Their Cost
}

// A Cost is what doing the work once takes.
type Cost struct {
	Nanos  float64 // of processor time
	Allocs float64
}

// Ratio returns our time as a part of theirs.
func (r Result) Ratio() float64 { return r.Our.Nanos / r.Their.Nanos }

// Run has the two take turns of about this long, rounds times.
func Run(d Duel, turn time.Duration, rounds int) Result {
	var ours, theirs []float64
	our, their := perTurn(d.Ours, turn), perTurn(d.Theirs, turn)
	for range rounds {
		ours = append(ours, nanos(d.Ours, our))
		theirs = append(theirs, nanos(d.Theirs, their))
	}
	return Result{d, Cost{median(ours), allocs(d.Ours)},
		Cost{median(theirs), allocs(d.Theirs)}}
}

// perTurn returns how often work is done in one turn.
func perTurn(work func(n int), turn time.Duration) int {
	for n := 1000; ; n *= 4 {
		if each := nanos(work, n); each*float64(n) > float64(turn)/8 {
			return int(float64(turn) / each)
		}
	}
}

// nanos does work n times and returns the processor time of one.
func nanos(work func(n int), n int) float64 {
	runtime.GC() // the other's garbage
	start := processorTime()
	work(n)
	return float64(processorTime()-start) / float64(n)
}

func median(times []float64) float64 {
	slices.Sort(times)
	return times[len(times)/2]
}

// allocs counts the allocations of work, whose first one may be dearer.
func allocs(work func(n int)) float64 {
	const n = 1000
	var before, after runtime.MemStats
	work(1)
	runtime.ReadMemStats(&before)
	work(n)
	runtime.ReadMemStats(&after)
	return float64(after.Mallocs-before.Mallocs) / n
}
