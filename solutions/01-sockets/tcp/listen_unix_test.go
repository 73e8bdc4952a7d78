//go:build unix

package tcp

import (
	"context"
	"errors"
	"io"
	"net"
	"syscall"
	"testing"
)

// Nobody has asked for TCP's keep-alive probes.
func TestListenKeepAlive(t *testing.T) {
	about(t, "01-01")
	ln, err := Listen("127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer ln.Close()
	dial(t, ln.Addr().String())
	conn, err := ln.Accept()
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	raw, err := conn.(syscall.Conn).SyscallConn()
	if err != nil {
		t.Fatal(err)
	}
	on := -1
	raw.Control(func(fd uintptr) {
		on, err = syscall.GetsockoptInt(int(fd),
			syscall.SOL_SOCKET, syscall.SO_KEEPALIVE)
	})
	if on != 0 || err != nil {
		t.Errorf("SO_KEEPALIVE: got %d, %v, want 0", on, err)
	}
}

func TestListenSyscall(t *testing.T) {
	about(t, "01-08")
	for _, addr := range []string{"127.0.0.1:0", "[::1]:0"} {
		testListen(t, ListenSyscall, addr)
	}
}

// The server closes first, so its side of the connection stays in TIME-WAIT;
// the port must be free for the next server all the same.
func TestListenSyscallAgain(t *testing.T) {
	about(t, "01-08")
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
	about(t, "01-08")
	for range 100 {
		ln, err := ListenSyscall("127.0.0.1:0")
		if err != nil {
			t.Fatal(err)
		}
		ended := make(chan error, 1)
		go func() {
			_, err := ln.Accept()
			ended <- err
		}()
		ln.Close()
		err = await(t, ended, "Accept to return")
		if !errors.Is(err, net.ErrClosed) {
			t.Fatalf("got %v, want %v", err, net.ErrClosed)
		}
	}
}

// A call that fails keeps no descriptor.
func TestListenSyscallCloses(t *testing.T) {
	about(t, "01-08")
	ln, err := ListenSyscall("127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer ln.Close()
	before := nextFile(t)
	for range 10 {
		again, err := ListenSyscall(ln.Addr().String())
		if err == nil {
			again.Close()
			t.Fatal("a port in use was taken a second time")
		}
	}
	if after := nextFile(t); after > before {
		t.Errorf("after 10 calls that failed the next descriptor is %d, "+
			"want %d: they are not closed", after, before)
	}
}

// nextFile returns the lowest descriptor that is free.
func nextFile(t *testing.T) int {
	t.Helper()
	fd, err := syscall.Dup(0)
	if err != nil {
		t.Fatal(err)
	}
	syscall.Close(fd)
	return fd
}

// While nobody waits accept says so and does not block: the poller asks again.
func TestAcceptSocketNobody(t *testing.T) {
	about(t, "01-08")
	fd, err := openSocket(syscall.AF_INET,
		&syscall.SockaddrInet4{Addr: [4]byte{127, 0, 0, 1}})
	if err != nil {
		t.Fatal(err)
	}
	defer syscall.Close(fd)
	asked := make(chan bool, 1)
	go func() {
		var done bool
		_, done, err = acceptSocket(fd)
		asked <- done
	}()
	done := await(t, asked, "acceptSocket: does the descriptor block?")
	if done || err != nil && err != syscall.EAGAIN {
		t.Errorf("got done %v, error %v, want false and EAGAIN", done, err)
	}
}

func TestListenSyscallServes(t *testing.T) {
	about(t, "01-08")
	needServe(t)
	ln, err := ListenSyscall("127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s := &Server{Handle: func(_ context.Context, conn net.Conn) {
		io.Copy(conn, conn)
	}}
	defer ln.Close()
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
	if err := await(t, ended, "Serve to return"); err != nil {
		t.Errorf("Serve ended with %v, want nil", err)
	}
}
