// HTTP/2.0 server answers one request a connection, with field blocks in plain
// literals. So does its client: go run . get 127.0.0.1:8080 /hello
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
	"barewire/06-first-answer/h2min"
)

var (
	addr    = flag.String("addr", "127.0.0.1:8080", "listen on `host:port`")
	grace   = flag.Duration("grace", 5*time.Second, "finish in this time")
	timeout = flag.Duration("timeout", 10*time.Second, "for a connection")
)

func main() {
	flag.Parse()
	run := serve
	if flag.NArg() > 0 {
		run = func() error { return command(flag.Args()) }
	}
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// serve serves until it fails or a signal asks it to end.
func serve() error {
	ctx, stop := signal.NotifyContext(context.Background(),
		os.Interrupt, syscall.SIGTERM)
	defer stop()
	ln, err := tcp.Listen(*addr)
	if err != nil {
		return err
	}
	server := h2min.Server{Handle: site, Timeout: *timeout,
		Log: func(err error) { fmt.Println("HTTP/2 Error:", err) }}
	door := tcp.Server{Handle: server.Serve}
	served := make(chan error, 1)
	go func() { served <- door.Serve(ln) }()
	fmt.Printf("HTTP/2.0 server listening on %s\n", ln.Addr())

	select {
	case err := <-served:
		return err
	case <-ctx.Done():
	}
	stop() // a second signal ends the program at once
	ctx, cancel := context.WithTimeout(context.Background(), *grace)
	defer cancel()
	return door.Shutdown(ctx)
}
