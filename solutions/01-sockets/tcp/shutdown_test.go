package tcp

import (
	"bufio"
	"context"
	"errors"
	"io"
	"net"
	"strings"
	"testing"
)

// Whoever is in a conversation hears of the end, and Serve returns nil.
func TestShutdownTellsEverybody(t *testing.T) {
	about(t, "01-07")
	c := &Conversation{Idle: patience, Linger: patience, MaxLine: 1024}
	s := &Server{Handle: c.Serve}
	addr, served := start(t, s)
	var clients []*bufio.Reader
	for range 5 {
		conn := dial(t, addr)
		r := bufio.NewReader(conn)
		wantLine(t, r, "barewire: say something")
		io.WriteString(conn, "a line\nand a h")
		wantLine(t, r, "1: a line")
		clients = append(clients, r)
		defer conn.Close()
	}
	ended := make(chan error, 1)
	go func() { ended <- s.Shutdown(context.Background()) }()
	for _, r := range clients {
		wantLine(t, r, "shutting down")
		if _, err := r.ReadByte(); err != io.EOF {
			t.Errorf("got %v, want EOF", err)
		}
	}
	if err := await(t, served, "Serve to return"); err != nil {
		t.Errorf("Serve ended with %v, want nil", err)
	}
	select {
	case err := <-ended:
		t.Errorf("ended with %v before the clients have closed", err)
	default:
	}
	if conn, err := net.Dial("tcp", addr); err == nil {
		conn.Close()
		t.Error("a new connection is accepted")
	}
}

// A handler that does not listen is cut off when ctx ends.
func TestShutdownCutsOff(t *testing.T) {
	about(t, "01-07")
	read := make(chan error, 2)
	s := &Server{Handle: func(_ context.Context, conn net.Conn) {
		read <- nil
		_, err := io.ReadAll(conn)
		read <- err
	}}
	addr, _ := start(t, s)
	dial(t, addr)
	await(t, read, "Handle to begin")
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	err := s.Shutdown(ctx)
	if !errors.Is(err, context.Canceled) ||
		!strings.HasPrefix(err.Error(), "1 connections cut off") {
		t.Errorf("Shutdown: got %v", err)
	}
	err = await(t, read, "Handle's read to fail")
	if !errors.Is(err, net.ErrClosed) {
		t.Errorf("read: got %v, want %v", err, net.ErrClosed)
	}
}

// Shutdown before Serve: it must not begin at all.
func TestShutdownFirst(t *testing.T) {
	about(t, "01-07")
	needServe(t)
	s := &Server{}
	if err := s.Shutdown(context.Background()); err != nil {
		t.Error(err)
	}
	ln, err := Listen("127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer ln.Close()
	served := make(chan error, 1)
	go func() { served <- s.Serve(ln) }()
	if err := await(t, served, "Serve to return"); err != nil {
		t.Errorf("Serve: got %v, want nil", err)
	}
	if err := s.Shutdown(context.Background()); err != nil {
		t.Error(err)
	}
}

func TestWakeOnDone(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	here, there := net.Pipe()
	defer here.Close()
	defer there.Close()
	release := WakeOnDone(ctx, here)
	cancel()
	if _, err := here.Read(make([]byte, 1)); err == nil {
		t.Error("the read was not woken")
	}
	release()
	release = WakeOnDone(context.Background(), here)
	release() // before the end of ctx: nothing to wait for
}
