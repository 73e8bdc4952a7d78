package attacks

import (
	"bufio"
	"encoding/json"
	"fmt"
	"net"
	"slices"
	"time"
)

// patience bounds whatever we wait for.
const patience = 5 * time.Second

// Stats is what the server says about itself, at /stats.
type Stats struct {
	Goroutines  int     `json:"goroutines"`
	Memory      int64   `json:"memory"` // bytes
	CPU         float64 `json:"cpu"`    // seconds
	Descriptors int     `json:"descriptors"`
}

// A bystander asks the server at a host:port for what everybody may have.
type bystander string

// get asks on a connection of its own, and from an address of its own where
// the system has several.
func (b bystander) get(path string) ([]byte, error) {
	other := &net.TCPAddr{IP: net.IPv4(127, 0, 0, 2)}
	conn, err := dial(string(b), other)
	if err != nil {
		conn, err = dial(string(b), nil)
	}
	if err != nil {
		return nil, err
	}
	defer conn.Close()
	conn.SetDeadline(time.Now().Add(patience))
	fmt.Fprintf(conn, "GET %s HTTP/1.1\r\nHost: localhost\r\n"+
		"Connection: close\r\n\r\n", path)
	r, err := readResponse(bufio.NewReader(conn))
	if err == nil && r.status != 200 {
		err = fmt.Errorf("%s: got %d, want 200", path, r.status)
	}
	return r.body, err
}

// stats asks the server what it holds.
func (b bystander) stats() (s Stats, err error) {
	text, err := b.get("/stats")
	if err == nil {
		err = json.Unmarshal(text, &s)
	}
	return s, err
}

// watch asks until stop, and returns how long answers took and how many did
// not come.
func (b bystander) watch(stop <-chan struct{}) (times []time.Duration,
	failed int) {
	for {
		select {
		case <-stop:
			slices.Sort(times)
			return times, failed
		case <-time.After(5 * time.Millisecond):
		}
		begun := time.Now()
		if _, err := b.get("/hello"); err != nil {
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
