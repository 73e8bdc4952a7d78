// Line server answers every line it is sent with the same line, numbered.
// Talk to it with nc 127.0.0.1 8080.
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
	addr    = flag.String("addr", "127.0.0.1:8080", "listen on `host:port`")
	idle    = flag.Duration("idle", time.Minute, "wait this long for a line")
	maxLine = flag.Int("max-line", 1024, "accept lines of at most `N` bytes")
	grace   = flag.Duration("grace", 5*time.Second, "finish within this time")
	files   = flag.Int("files", 0, "run out of descriptors after `N` more")
	linger  = flag.Duration("linger", 10*time.Second, "let a client close")
	raw     = flag.Bool("syscall", false, "listen by system calls (01-08)")
)

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

	listen := tcp.Listen
	if *raw {
		listen = tcp.ListenSyscall
	}
	ln, err := listen(*addr)
	if err != nil {
		return err
	}
	if err := tcp.LimitFiles(*files); err != nil {
		return err
	}
	talk := tcp.Conversation{Idle: *idle, Linger: *linger, MaxLine: *maxLine}
	server := tcp.Server{Handle: talk.Serve}
	served := make(chan error, 1)
	go func() { served <- server.Serve(ln) }()
	// The system has completed connections since Listen: whoever reads this
	// line can connect.
	fmt.Printf("Line server listening on %s\n", ln.Addr())

	select {
	case err := <-served:
		return err
	case <-ctx.Done():
	}
	stop() // a second signal ends the program at once
	if err := shutDown(&server, *grace); err != nil {
		fmt.Fprintln(os.Stderr, err)
		// Cut off, the handlers return now: wait for the last of them.
		return shutDown(&server, time.Second)
	}
	return nil
}

// shutDown ends server within a time.
func shutDown(server *tcp.Server, within time.Duration) error {
	ctx, cancel := context.WithTimeout(context.Background(), within)
	defer cancel()
	return server.Shutdown(ctx)
}
