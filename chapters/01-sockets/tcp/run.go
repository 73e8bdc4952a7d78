package tcp

import (
	"context"
	"fmt"
	"net"
	"os"
	"os/signal"
	"syscall"
	"time"
)

// Run prints "NAME listening on HOST:PORT", with ln's address, and serves ln
// until Serve fails, which is its error, or SIGINT or SIGTERM asks the program
// to end. Then the handlers have grace to finish. Who is cut off after that is
// told on stderr and has a second more to return; Run's error then is
// Shutdown's. A second signal ends the program at once.
func (s *Server) Run(ln net.Listener, name string, grace time.Duration) error {
	ctx, stop := signal.NotifyContext(context.Background(),
		os.Interrupt, syscall.SIGTERM)
	defer stop()
	served := make(chan error, 1)
	go func() { served <- s.Serve(ln) }()
	// The system has completed connections since Listen: whoever reads this
	// line can connect.
	fmt.Printf("%s listening on %s\n", name, ln.Addr())

	select {
	case err := <-served:
		return err
	case <-ctx.Done():
	}
	stop() // a second signal ends the program at once
	if err := s.shutDown(grace); err != nil {
		fmt.Fprintln(os.Stderr, err)
		// Cut off, the handlers return now: wait for the last of them.
		return s.shutDown(time.Second)
	}
	return nil
}

// shutDown is Shutdown within a time.
func (s *Server) shutDown(within time.Duration) error {
	ctx, cancel := context.WithTimeout(context.Background(), within)
	defer cancel()
	return s.Shutdown(ctx)
}
