package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
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

// A client is one thread's connection after connection.
type client struct {
	row  *Row
	addr syscall.SockaddrInet4
	buf  [64 << 10]byte
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

// requestPerConnection opens a connection, sends the request, reads to the
// end, and begins again.
func requestPerConnection(c *client) error {
	for !c.stop.Load() {
		n, err := c.exchange()
		if err != nil {
			return err
		}
		if err := c.check(c.buf[:n]); err != nil {
			return err
		}
		c.done.Add(1)
	}
	return nil
}

// exchange is one connection's life. It returns how long the answer is.
func (c *client) exchange() (n int, err error) {
	fd, err := syscall.Socket(syscall.AF_INET,
		syscall.SOCK_STREAM|syscall.SOCK_CLOEXEC, 0)
	if err != nil {
		return 0, fmt.Errorf("socket: %w", err)
	}
	defer syscall.Close(fd)
	if err := syscall.Connect(fd, &c.addr); err != nil {
		return 0, fmt.Errorf("connect: %w", err)
	}
	if _, err := syscall.Write(fd, c.row.Request); err != nil {
		return 0, fmt.Errorf("write: %w", err)
	}
	for {
		m, err := syscall.Read(fd, c.buf[n:])
		if err != nil {
			return n, fmt.Errorf("read, after %d bytes: %w", n, err)
		}
		if m == 0 {
			return n, nil
		}
		n += m
		if n == len(c.buf) {
			return n, fmt.Errorf("an answer of %d bytes or more", n)
		}
	}
}

// check refuses to count what is no answer: being wrong is fast.
func (c *client) check(p []byte) error {
	ok := bytes.HasPrefix(p, []byte("HTTP/1.")) && len(p) > 12 &&
		string(p[8:13]) == " 200 " && bytes.HasSuffix(p, c.row.Answer)
	if !ok {
		return fmt.Errorf("got %q, want 200 and %q at the end", p,
			c.row.Answer)
	}
	return nil
}

// record keeps one answer of the server at addr in a file.
func record(row Row, addr, file string) error {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return err
	}
	defer conn.Close()
	if err := conn.SetDeadline(time.Now().Add(patience)); err != nil {
		return err
	}
	if _, err := conn.Write(row.Request); err != nil {
		return err
	}
	answer, err := io.ReadAll(conn)
	if err != nil {
		return err
	}
	return os.WriteFile(file, answer, 0o644)
}
