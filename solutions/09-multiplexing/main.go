// HTTP/2.0 server answers many requests at a time on one connection. Try it
// with nghttp -nv http://127.0.0.1:8080/hello http://127.0.0.1:8080/count
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
	"barewire/09-multiplexing/http2"
)

var (
	addr   = flag.String("addr", "127.0.0.1:8080", "listen on `host:port`")
	grace  = flag.Duration("grace", 5*time.Second, "finish within this time")
	server = http2.Server{Push: pushes, Log: complain}
)

func init() {
	s, lim := &server, &server.Limits
	duration := flag.DurationVar
	duration(&s.PrefaceTimeout, "preface-timeout", 0, "for a greeting (10s)")
	duration(&s.StreamTimeout, "stream-timeout", 0, "standing still (30s)")
	duration(&s.WriteTimeout, "write-timeout", 0, "for each write (30s)")
	duration(&s.IdleTimeout, "idle-timeout", 0, "without a stream (60s)")
	duration(&s.Linger, "linger", 0, "for a client still sending (1s)")
	number := func(n *uint32, name, about string) {
		flag.Func(name, about, func(v string) error {
			_, err := fmt.Sscan(v, n)
			return err
		})
	}
	number(&lim.Streams, "max-streams", "at a `number` (100)")
	number(&lim.Fields, "max-fields", "`bytes` of a field list (64 KiB)")
	number(&lim.Window, "window", "`bytes` of a body ahead (64 KiB)")
	flag.Int64Var(&lim.Body, "max-body", 0, "`bytes` of a body (64 MiB)")
}

func main() {
	flag.Parse()
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
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
	fmt.Printf("HTTP/2.0 server listening on %s\n", ln.Addr())
	server.Handler = site.Serve
	door := tcp.Server{Handle: server.Serve}
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

func complain(err error) { fmt.Fprintln(os.Stderr, "HTTP/2 Error:", err) }
