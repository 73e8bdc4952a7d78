//go:build unix

package tcp

import (
	"context"
	"errors"
	"io"
	"net"
	"testing"
)

func TestListenSyscall(t *testing.T) {
	for _, addr := range []string{"127.0.0.1:0", "[::1]:0"} {
		testListen(t, ListenSyscall, addr)
	}
}

// The server closes first, so its side of the connection stays in TIME-WAIT;
// the port must be free for the next server all the same.
func TestListenSyscallAgain(t *testing.T) {
	addr := "127.0.0.1:0"
	for range 3 {
		ln, err := ListenSyscall(addr)
		if err != nil {
			t.Fatal(err)
		}
		addr = ln.Addr().String()
		conn := dial(t, addr)
		accepted, err := ln.Accept()
		if err != nil {
			t.Fatal(err)
		}
		accepted.Close()
		io.Copy(io.Discard, conn)
		conn.Close()
		ln.Close()
	}
}

// Close ends an Accept that waits, also one that has just begun.
func TestListenSyscallClose(t *testing.T) {
	for range 100 {
		ln, err := ListenSyscall("127.0.0.1:0")
		if err != nil {
			t.Fatal(err)
		}
		ended := make(chan error)
		go func() {
			_, err := ln.Accept()
			ended <- err
		}()
		ln.Close()
		if err := <-ended; !errors.Is(err, net.ErrClosed) {
			t.Fatalf("got %v, want %v", err, net.ErrClosed)
		}
	}
}

func TestListenSyscallServes(t *testing.T) {
	ln, err := ListenSyscall("127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s := &Server{Handle: func(_ context.Context, conn net.Conn) {
		io.Copy(conn, conn)
	}}
	ended := make(chan error, 1)
	go func() { ended <- s.Serve(ln) }()
	conn := dial(t, ln.Addr().String())
	const want = "there and back"
	io.WriteString(conn, want)
	conn.CloseWrite()
	if got, err := io.ReadAll(conn); err != nil || string(got) != want {
		t.Errorf("got %q, %v, want %q", got, err, want)
	}
	if err := s.Shutdown(t.Context()); err != nil {
		t.Error(err)
	}
	if err := <-ended; err != nil {
		t.Errorf("Serve ended with %v, want nil", err)
	}
}
