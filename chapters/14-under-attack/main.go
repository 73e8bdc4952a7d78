// Guarded web server is the finished one of this course: that of chapter 13,
// with a policy. Attack it: go run ./scripts/attack -addr 127.0.0.1:8080 all
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"

	"barewire/01-sockets/tcp"
)

var (
	addr  = flag.String("addr", "127.0.0.1:8080", "listen on `host:port`")
	grace = flag.Duration("grace", 5*time.Second, "finish within this time")
)

func main() {
	flag.Parse()
	if err := run(); err != nil {
		complain(err)
		os.Exit(1)
	}
}

// run serves until it fails or a signal asks it to end.
func run() error {
	ctx, stop := signal.NotifyContext(context.Background(),
		os.Interrupt, syscall.SIGTERM)
	defer stop()
	handle, err := build()
	if err != nil {
		return err
	}
	ln, err := tcp.Listen(*addr)
	if err != nil {
		return err
	}
	fmt.Printf("Guarded web server listening on %s\n", ln.Addr())

	door := tcp.Server{Handle: handle}
	served := make(chan error, 1)
	go func() { served <- door.Serve(ln) }()
	select {
	case err := <-served:
		return err
	case <-ctx.Done():
	}
	stop() // a second signal ends the program at once
	ctx, cancel := context.WithTimeout(context.Background(), *grace)
	defer cancel()
	if err := door.Shutdown(ctx); err != nil {
		complain(err)
	}
	return nil
}

func complain(err error) { fmt.Fprintln(os.Stderr, err) }
