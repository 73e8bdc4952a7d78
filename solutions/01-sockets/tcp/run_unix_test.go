//go:build unix

package tcp

import (
	"bufio"
	"context"
	"io"
	"net"
	"syscall"
	"testing"
	"time"
)

// A signal ends Run: who listens to the context finishes, who does not is cut
// off when grace is over.
func TestRunEndsBySignal(t *testing.T) {
	about(t, "01-07")
	for name, c := range map[string]struct {
		grace time.Duration
		last  func(ctx context.Context, conn net.Conn)
	}{
		"finishes": {patience, func(ctx context.Context, _ net.Conn) {
			<-ctx.Done()
		}},
		"is cut off": {time.Millisecond, func(_ context.Context,
			conn net.Conn) {
			io.ReadAll(conn)
		}},
	} {
		t.Run(name, func(t *testing.T) {
			s := &Server{Handle: func(ctx context.Context, conn net.Conn) {
				io.WriteString(conn, "hello\r\n")
				c.last(ctx, conn)
			}}
			ln, err := Listen("127.0.0.1:0")
			if err != nil {
				t.Fatal(err)
			}
			ended := make(chan error, 1)
			go func() { ended <- s.Run(ln, "Test server", c.grace) }()
			conn := dial(t, ln.Addr().String())
			defer conn.Close()
			wantLine(t, bufio.NewReader(conn), "hello")
			// Its line has come, so Run waits for signals by now.
			syscall.Kill(syscall.Getpid(), syscall.SIGTERM)
			if err := await(t, ended, "Run to return"); err != nil {
				t.Errorf("Run ended with %v, want nil", err)
			}
		})
	}
}

// Run returns the error that ends Serve.
func TestRunEndsWithServe(t *testing.T) {
	about(t, "01-07")
	ln, err := Listen("127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ln.Close()
	if err := new(Server).Run(ln, "Test server", patience); err == nil {
		t.Error("got nil, want the error of a closed listener")
	}
}
