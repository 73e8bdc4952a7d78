package tcp

import (
	"bufio"
	"context"
	"errors"
	"io"
	"log"
	"net"
	"os"
	"syscall"
	"testing"
	"testing/synctest"
	"time"
)

// patience is how long a test waits for what must come. It says nothing about
// how fast that should be.
const patience = 30 * time.Second

// lineServer serves conversations until the test ends, and returns where.
func lineServer(t *testing.T) (addr string) {
	c := &Conversation{Idle: patience, Linger: patience, MaxLine: 1024}
	addr, _ = start(t, &Server{Handle: c.Serve})
	return addr
}

// start serves s until the test ends. served gives the error of Serve.
func start(t *testing.T, s *Server) (addr string, served <-chan error) {
	t.Helper()
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
}

func (l *scripted) Accept() (net.Conn, error) {
	select {
	case r := <-l.results:
		if err, ok := r.(error); ok {
			return nil, err
		}
		return r.(net.Conn), nil
	case <-l.closed:
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

func TestServeAcceptErrors(t *testing.T) {
	log.SetOutput(io.Discard) // what is logged is anybody's own choice
	defer log.SetOutput(os.Stderr)
	synctest.Test(t, func(t *testing.T) {
		served := 0
		s := &Server{Handle: func(context.Context, net.Conn) { served++ }}
		ln := &scripted{results: make(chan any, 20),
			closed: make(chan struct{})}
		for range 10 {
			ln.results <- &net.OpError{Op: "accept", Err: syscall.EMFILE}
		}
		conn, client := net.Pipe()
		ln.results <- conn
		start := time.Now()
		ended := make(chan error, 1)
		go func() { ended <- s.Serve(ln) }()
		client.Read(make([]byte, 1)) // until the server closes
		// 5+10+20+40+80+160+320+640+1000+1000 ms
		if got, want := time.Since(start), 3275*time.Millisecond; got != want {
			t.Errorf("waited %v, want %v", got, want)
		}
		synctest.Wait()
		if served != 1 {
			t.Errorf("served %d connections, want 1", served)
		}
		s.Shutdown(t.Context())
		if err := <-ended; err != nil {
			t.Errorf("Serve ended with %v, want nil", err)
		}
	})
}

// Closed by somebody else: an error, or the program would wait for nothing.
func TestServeListenerClosed(t *testing.T) {
	ln, err := Listen("127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ln.Close()
	s := &Server{}
	if err := s.Serve(ln); !errors.Is(err, net.ErrClosed) {
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
