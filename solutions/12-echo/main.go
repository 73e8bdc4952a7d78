// WebSocket echo server answers every message. Open http://127.0.0.1:8080/ in
// a browser, or try websocat ws://127.0.0.1:8080/
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
	"barewire/04-persistence/http11"
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
	ln, err := tcp.Listen(*addr)
	if err != nil {
		return err
	}
	fmt.Printf("WebSocket server listening on %s\n", ln.Addr())

	web := http11.Server{Handler: site, Log: complain,
		Protocols: map[string]http11.Protocol{"websocket": ws.Upgrade}}
	door := tcp.Server{Handle: web.Serve}
	served := make(chan error, 1)
	go func() { served <- door.Serve(ln) }()
	select {
	case err := <-served:
		return err
	case <-ctx.Done():
	}
	close(goingDown)
	stop() // a second signal ends the program at once
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	return door.Shutdown(ctx)
}

func complain(err error) { fmt.Fprintln(os.Stderr, "WebSocket Error:", err) }
