package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"slices"
	"sync"
	"sync/atomic"
	"time"
)

// patience bounds whatever we wait for.
const patience = 5 * time.Second

// stats is what the server says about itself.
type stats struct {
	Goroutines  int     `json:"goroutines"`
	Memory      int64   `json:"memory"` // bytes
	CPU         float64 `json:"cpu"`    // seconds
	Descriptors int     `json:"descriptors"`
}

// bystander asks from an address of its own, where the system has several.
var bystander = &http.Client{Timeout: patience, Transport: &http.Transport{
	DisableKeepAlives: true,
	DialContext: func(_ context.Context, _, to string) (net.Conn, error) {
		other := &net.TCPAddr{IP: net.IPv4(127, 0, 0, 2)}
		if conn, err := dial(to, other); err == nil {
			return conn, nil
		}
		return dial(to, nil)
	},
}}

func get(path string) ([]byte, error) {
	r, err := bystander.Get("http://" + *addr + path)
	if err != nil {
		return nil, err
	}
	defer r.Body.Close()
	body, err := io.ReadAll(r.Body)
	if err == nil && r.StatusCode != 200 {
		err = fmt.Errorf("%s: %s", path, r.Status)
	}
	return body, err
}

func ask() (s stats, err error) {
	text, err := get("/stats")
	if err == nil {
		err = json.Unmarshal(text, &s)
	}
	return s, err
}

// watch asks as a bystander until stop, and returns how long answers took and
// how many did not come.
func watch(stop <-chan struct{}) (times []time.Duration, failed int) {
	for {
		select {
		case <-stop:
			slices.Sort(times)
			return times, failed
		case <-time.After(5 * time.Millisecond):
		}
		begun := time.Now()
		if _, err := get("/hello"); err != nil {
			failed++
			continue
		}
		times = append(times, time.Since(begun))
	}
}

func median(times []time.Duration) time.Duration {
	if len(times) == 0 {
		return patience
	}
	return times[len(times)/2]
}

// A result is what an attack came to.
type result struct {
	name           string
	quiet, hurt    time.Duration // a bystander's median
	failed         int           // a bystander's requests
	memory         int64         // most that was added, bytes
	goroutines     int           // most that were added
	cpu            float64       // seconds a second
	after          stats         // less what was before
	done, cut, odd int64
}

const header = "attack             done     cut off  memory  goroutines  " +
	"cpu   bystander        left over"

func (r result) String() string {
	line := fmt.Sprintf("%-18s %-8d %-7d %4d MiB  %-10d  %.2f  %4.1f x",
		r.name, r.done, r.cut, r.memory>>20, r.goroutines, r.cpu,
		float64(r.hurt)/float64(r.quiet))
	if r.failed > 0 {
		line += fmt.Sprintf(" %d lost", r.failed)
	}
	line += fmt.Sprintf("  %d goroutines, %d descriptors",
		r.after.Goroutines, r.after.Descriptors)
	if r.odd > 0 {
		line += fmt.Sprintf("  GOT THROUGH %d", r.odd)
	}
	return line
}

// measure runs an attack and looks on.
func measure(a attack) (result, error) {
	r := result{name: a.name}
	before, err := ask()
	if err != nil {
		return r, err
	}
	stop := make(chan struct{})
	time.AfterFunc(time.Second, func() { close(stop) })
	times, _ := watch(stop)
	r.quiet = median(times)

	begun := time.Now()
	stop = make(chan struct{})
	var looking sync.WaitGroup
	looking.Go(func() { times, r.failed = watch(stop) })
	looking.Go(func() { r.look(before, stop) })
	tally := rage(a)
	close(stop)
	looking.Wait()
	r.hurt = median(times)
	r.done, r.cut, r.odd = tally.done.Load(), tally.cut.Load(),
		tally.odd.Load()
	last, err := settled(before)
	r.cpu = (last.CPU - before.CPU) / time.Since(begun).Seconds()
	r.after = stats{Goroutines: last.Goroutines - before.Goroutines,
		Descriptors: last.Descriptors - before.Descriptors}
	return r, err
}

// look keeps the most that the server has said of itself.
func (r *result) look(before stats, stop <-chan struct{}) {
	for {
		select {
		case <-stop:
			return
		case <-time.After(50 * time.Millisecond):
		}
		if now, err := ask(); err == nil {
			r.memory = max(r.memory, now.Memory-before.Memory)
			r.goroutines = max(r.goroutines, now.Goroutines-before.Goroutines)
		}
	}
}

// settled is what the server says when it has got over it, or is taking too
// long for that.
func settled(before stats) (s stats, err error) {
	for end := time.Now().Add(patience); time.Now().Before(end); {
		s, err = ask()
		if err == nil && s.Goroutines <= before.Goroutines &&
			s.Descriptors <= before.Descriptors {
			break
		}
		time.Sleep(50 * time.Millisecond)
	}
	return s, err
}

// A tally is what attackers have done.
type tally struct {
	done atomic.Int64 // whatever the attack does
	cut  atomic.Int64 // connections that the server has ended
	odd  atomic.Int64 // what should not have been possible
}

// rage attacks on conns connections at a time. One that the server ends is
// opened anew, after a breath.
func rage(a attack) *tally {
	t := new(tally)
	end := time.Now().Add(*during)
	var all sync.WaitGroup
	for range *conns {
		all.Go(func() {
			for time.Now().Before(end) {
				conn, err := dial(*addr, nil)
				if err == nil {
					conn.SetDeadline(end)
					a.run(conn, t)
					conn.Close()
				}
				if time.Now().Before(end) {
					t.cut.Add(1)
					time.Sleep(time.Millisecond)
				}
			}
		})
	}
	all.Wait()
	return t
}
