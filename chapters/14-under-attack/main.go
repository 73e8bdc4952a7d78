// Guarded web server is the finished one of this course: that of chapter 13,
// with a policy. Attack it: go run ./scripts/attack -addr 127.0.0.1:8080 all
package main

import (
	"flag"
	"fmt"
	"os"
	"time"

	"barewire/01-sockets/tcp"
)

var (
	addr  = flag.String("addr", "127.0.0.1:8080", "listen on `host:port`")
	grace = flag.Duration("grace", 5*time.Second, "finish within this time")
)

func main() {
	flag.Parse()
	do := run
	if flag.NArg() > 0 {
		do = func() error { return command(flag.Args()) }
	}
	if err := do(); err != nil {
		complain(err)
		os.Exit(1)
	}
}

// run serves until it fails or a signal asks it to end.
func run() error {
	handle, err := build()
	if err != nil {
		return err
	}
	ln, err := tcp.Listen(*addr)
	if err != nil {
		return err
	}
	door := tcp.Server{Handle: handle}
	return door.Run(ln, "Guarded web server", *grace)
}

func complain(err error) { fmt.Fprintln(os.Stderr, err) }
