package tcp

import (
	"bufio"
	"context"
	"errors"
	"io"
	"log"
	"net"
	"os"
	"runtime"
	"sync"
	"syscall"
	"testing"
	"testing/synctest"
	"time"
)

// patience is how long a test waits for what must come. It says nothing about
// how fast that should be.
const patience = 10 * time.Second

// about says, when t fails, which exercise it is about. Before that is begun
// its tests fail; none of them may hang or end the others.
func about(t *testing.T, exercise string) {
	t.Helper()
	t.Cleanup(func() {
		if t.Failed() {
			t.Log("this is exercise", exercise)
		}
	})
}

// await returns what c brings, and ends the test when nothing comes.
func await[T any](t *testing.T, c <-chan T, what string) (v T) {
	t.Helper()
	select {
	case v = <-c:
	case <-time.After(patience):
		t.Fatalf("waited %v for %s", patience, what)
	}
	return v
}

// serves says whether Serve is begun: the starter's waits for ever, and that
// is waited for once, not in every test.
var serves = sync.OnceValue(func() bool {
	ended := make(chan error, 1)
	go func() { ended <- (&Server{}).Serve(closedListener{}) }()
	select {
	case <-ended:
		return true
	case <-time.After(patience):
		return false
	}
})

// closedListener is a listener that somebody has closed.
type closedListener struct{ net.Listener }

func (closedListener) Accept() (net.Conn, error) { return nil, net.ErrClosed }

func (closedListener) Close() error { return nil }

// needServe ends a test that would wait for Serve in vain.
func needServe(t *testing.T) {
	t.Helper()
	if !serves() {
		t.Fatal("01-02: Serve goes on when its listener is closed")
	}
}

// lineServer serves conversations until the test ends, and returns where.
func lineServer(t *testing.T) (addr string) {
	c := &Conversation{Idle: patience, Linger: patience, MaxLine: 1024}
	addr, _ = start(t, &Server{Handle: c.Serve})
	return addr
}

// start serves s until the test ends. served gives the error of Serve.
func start(t *testing.T, s *Server) (addr string, served <-chan error) {
	t.Helper()
	needServe(t)
	ln, err := Listen("127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- s.Serve(ln) }()
	t.Cleanup(func() {
		ctx, cancel := context.WithTimeout(context.Background(), patience)
		defer cancel()
		if err := s.Shutdown(ctx); err != nil {
			t.Error(err)
		}
		ln.Close() // before 01-07 nobody has
	})
	return ln.Addr().String(), ended
}

// dial connects to addr until the test ends.
func dial(t *testing.T, addr string) *net.TCPConn {
	t.Helper()
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	conn.SetDeadline(time.Now().Add(patience))
	return conn.(*net.TCPConn)
}

// wantLine reads one line from r.
func wantLine(t *testing.T, r *bufio.Reader, want string) {
	t.Helper()
	got, err := r.ReadString('\n')
	if err != nil || got != want+"\r\n" {
		t.Fatalf("got %q, %v, want %q", got, err, want+"\r\n")
	}
}

// Opened first, closed last: a server that serves one after the other would
// wait for ever.
func TestServeBothAtOnce(t *testing.T) {
	about(t, "01-02, and 01-03 and 01-04 for the answers")
	addr := lineServer(t)
	first, second := dial(t, addr), dial(t, addr)
	for _, conn := range []*net.TCPConn{second, first} {
		r := bufio.NewReader(conn)
		wantLine(t, r, "barewire: say something")
		io.WriteString(conn, "hello\n")
		wantLine(t, r, "1: hello")
		conn.CloseWrite()
		wantLine(t, r, "1 lines, 5 bytes. Goodbye.")
		if _, err := r.ReadByte(); err != io.EOF {
			t.Fatalf("got %v, want EOF", err)
		}
	}
}

// A reset costs the client that sent it its connection, and nobody else's.
func TestServeAfterReset(t *testing.T) {
	about(t, "01-02")
	addr := lineServer(t)
	for range 10 {
		conn := dial(t, addr)
		io.WriteString(conn, "hello\nhal")
		conn.SetLinger(0)
		conn.Close()
	}
	conn := dial(t, addr)
	wantLine(t, bufio.NewReader(conn), "barewire: say something")
}

// scripted is a listener whose Accept gives what was put in.
type scripted struct {
	net.Listener
	results chan any // net.Conn or error
	closed  chan struct{}
	late    int // calls after it was closed
}

func (l *scripted) Accept() (net.Conn, error) {
	select {
	case r := <-l.results:
		if err, ok := r.(error); ok {
			return nil, err
		}
		return r.(net.Conn), nil
	case <-l.closed:
		if l.late++; l.late > 100 {
			runtime.Goexit() // whoever goes on now goes on for ever
		}
		return nil, net.ErrClosed
	}
}

func (l *scripted) Close() error {
	select {
	case <-l.closed:
	default:
		close(l.closed)
	}
	return nil
}

// serveScript runs Serve, in a bubble where time is what the test says it is,
// on a listener that fails n times and then gives one connection. When the
// server has closed that, after runs.
func serveScript(t *testing.T, s *Server, n int, after func(*testing.T)) {
	t.Helper()
	needServe(t)
	log.SetOutput(io.Discard) // what is logged is anybody's own choice
	defer log.SetOutput(os.Stderr)
	synctest.Test(t, func(t *testing.T) {
		ln := &scripted{results: make(chan any, 20),
			closed: make(chan struct{})}
		defer ln.Close()
		for range n {
			ln.results <- &net.OpError{Op: "accept", Err: syscall.EMFILE}
		}
		conn, client := net.Pipe()
		defer conn.Close()
		defer client.Close()
		ln.results <- conn
		go s.Serve(ln)
		client.SetDeadline(time.Now().Add(time.Hour))
		if _, err := client.Read(make([]byte, 1)); err != io.EOF {
			t.Errorf("got %v, want the connection closed", err)
		}
		after(t)
	})
}

func TestServeAcceptErrors(t *testing.T) {
	about(t, "01-02")
	var served []time.Time
	s := &Server{Handle: func(context.Context, net.Conn) {
		served = append(served, time.Now())
	}}
	serveScript(t, s, 10, func(t *testing.T) {
		synctest.Wait()
		if len(served) != 1 {
			t.Fatalf("served %d connections, want 1", len(served))
		}
		// 5+10+20+40+80+160+320+640+1000+1000 ms after the beginning
		const want = 3275 * time.Millisecond
		if got := time.Since(served[0]); got != 0 {
			t.Errorf("closed %v after Handle, want at once", got)
		}
		begin := time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC) // every bubble's
		if got := served[0].Sub(begin); got != want {
			t.Errorf("waited %v, want %v", got, want)
		}
	})
}

// Shutdown must know of those that Handle has, and of no others.
func TestServeEntersAndLeaves(t *testing.T) {
	about(t, "01-02")
	s := new(Server)
	count := func() int {
		s.mu.Lock()
		defer s.mu.Unlock()
		return len(s.conns)
	}
	during := -1
	s.Handle = func(context.Context, net.Conn) { during = count() }
	serveScript(t, s, 0, func(t *testing.T) {
		synctest.Wait()
		if after := count(); during != 1 || after != 0 {
			t.Errorf("the server has %d connections while Handle runs "+
				"and %d afterwards, want 1 and 0: enter and leave",
				during, after)
		}
	})
}

// Closed by somebody else: an error, or the program would wait for nothing.
func TestServeListenerClosed(t *testing.T) {
	about(t, "01-02")
	needServe(t)
	err := new(Server).Serve(closedListener{})
	if !errors.Is(err, net.ErrClosed) {
		t.Errorf("got %v, want %v", err, net.ErrClosed)
	}
}

func BenchmarkConnection(b *testing.B) {
	s := &Server{Handle: func(context.Context, net.Conn) {}}
	ln, err := Listen("127.0.0.1:0")
	if err != nil {
		b.Fatal(err)
	}
	go s.Serve(ln)
	defer s.Shutdown(b.Context())
	b.ReportAllocs()
	for b.Loop() {
		conn, err := net.Dial("tcp", ln.Addr().String())
		if err != nil {
			b.Fatal(err)
		}
		io.Copy(io.Discard, conn)
		conn.Close()
	}
}
