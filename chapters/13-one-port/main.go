// Web server speaks HTTP/1.0, HTTP/1.1, HTTP/2 and WebSocket, with and without
// TLS, on one port. Open https://127.0.0.1:8080/ in a browser, or try
// curl -ik --http2 https://127.0.0.1:8080/hello
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
	web, err := build()
	if err != nil {
		return err
	}
	ln, err := tcp.Listen(*addr)
	if err != nil {
		return err
	}
	door := tcp.Server{Handle: web.Serve}
	served := make(chan error, 1)
	go func() { served <- door.Serve(ln) }()
	fmt.Printf("Web server listening on %s\n", ln.Addr())

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
