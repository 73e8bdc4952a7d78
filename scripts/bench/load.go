package main

import (
	"errors"
	"fmt"
	"net"
	"os"
	"runtime"
	"sync"
	"sync/atomic"
	"syscall"
	"time"
)

// The load generator uses plain blocking sockets, one thread a client, and
// allocates nothing once it runs. It shares the machine with the server, so
// whatever it wastes makes every server look alike.

// patience is how long a client may wait for one answer before the whole
// measurement is given up.
const patience = 10 * time.Second

// warm is the part of a turn before anything is counted.
const warm = 200 * time.Millisecond

// A client is one thread's connection after connection, or its only one.
type client struct {
	row  *Row
	addr syscall.SockaddrInet4
	buf  [128 << 10]byte
	stop *atomic.Bool

	done atomic.Int64 // operations finished
	_    [64]byte     // no two clients count in one cache line
}

// A Turn is what one server did in one round.
type Turn struct {
	Ops     int64
	Seconds float64
	CPU     float64 // seconds the server's process used, user and system
	Load    float64 // seconds the load generator used
	Others  float64 // part of the machine that everybody else used, 0 to 1
}

// turn drives p for as long as d, after a short warm-up.
func (row *Row) turn(p *process, d time.Duration) (Turn, error) {
	// A thread in a blocking call keeps its P for a while: with a P for
	// each none waits for another's.
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(row.Clients + 4))

	addr, err := sockaddr(p.addr)
	if err != nil {
		return Turn{}, err
	}
	var stop atomic.Bool
	clients := make([]*client, row.Clients)
	failed := make(chan error, row.Clients)
	var all sync.WaitGroup
	for i := range clients {
		c := &client{row: row, addr: addr, stop: &stop}
		clients[i] = c
		all.Go(func() {
			runtime.LockOSThread()
			if err := row.Drive(c); err != nil {
				failed <- err
				stop.Store(true)
			}
		})
	}
	time.Sleep(warm)
	before := snapshot(clients, p)
	time.Sleep(d)
	after := snapshot(clients, p)
	stop.Store(true)

	ended := make(chan struct{})
	go func() { all.Wait(); close(ended) }()
	select {
	case <-ended:
	case <-time.After(patience):
		p.stop() // resets the connections that the clients wait on
		<-ended
		return Turn{}, fmt.Errorf("no answer within %v", patience)
	}
	select {
	case err := <-failed:
		return Turn{}, err
	default:
	}
	if p.dead() {
		return Turn{}, errors.New("the server has ended")
	}
	return Turn{
		Ops:     after.ops - before.ops,
		Seconds: after.at.Sub(before.at).Seconds(),
		CPU:     (after.cpu - before.cpu).Seconds(),
		Load:    (after.load - before.load).Seconds(),
		Others:  others(before, after),
	}, nil
}

// A state is what the counters said at one moment.
type state struct {
	at        time.Time
	ops       int64
	cpu, load time.Duration
	all       time.Duration // CPU time of all there is on this machine
}

func snapshot(clients []*client, p *process) state {
	s := state{at: time.Now(), cpu: cpuTime(p.pid()),
		load: cpuTime(os.Getpid()), all: machineTime()}
	for _, c := range clients {
		s.ops += c.done.Load()
	}
	return s
}

// others is how much of the machine neither the server nor we have used.
func others(before, after state) float64 {
	ours := after.cpu - before.cpu + after.load - before.load
	theirs := after.all - before.all - ours
	whole := after.at.Sub(before.at) * time.Duration(runtime.NumCPU())
	return max(0, theirs.Seconds()/whole.Seconds())
}

// sockaddr turns 127.0.0.1:8080 into what the system wants.
func sockaddr(addr string) (sa syscall.SockaddrInet4, err error) {
	tcp, err := net.ResolveTCPAddr("tcp4", addr)
	if err != nil {
		return sa, err
	}
	sa.Port = tcp.Port
	copy(sa.Addr[:], tcp.IP.To4())
	return sa, nil
}

// record keeps one answer of the server at addr in a file, for the ceiling to
// send: exactly what the reference sends.
func record(row *Row, addr, file string) error {
	sa, err := sockaddr(addr)
	if err != nil {
		return err
	}
	c := &client{row: row, addr: sa}
	fd, err := c.dial()
	if err != nil {
		return err
	}
	defer syscall.Close(fd)
	// Who never answers is given up by the system.
	wait := syscall.NsecToTimeval(patience.Nanoseconds())
	err = syscall.SetsockoptTimeval(fd, syscall.SOL_SOCKET,
		syscall.SO_RCVTIMEO, &wait)
	if err != nil {
		return err
	}
	size, err := c.first(fd)
	if err != nil {
		return err
	}
	return os.WriteFile(file, c.buf[:size], 0o644)
}
