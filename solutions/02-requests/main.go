// Request dump answers every request with what it understood of it.
// Try it with curl 'http://127.0.0.1:8080/hello?x=1', then with a browser.
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
	var d dump
	flag.DurationVar(&d.headerTimeout, "header-timeout", 10*time.Second,
		"wait this long for a whole head")
	flag.DurationVar(&d.bodyTimeout, "body-timeout", 30*time.Second,
		"wait this long for a whole body")
	flag.IntVar(&d.limits.Line, "max-line", 8000,
		"accept request lines of at most `N` bytes")
	flag.IntVar(&d.limits.Head, "max-head", 64<<10,
		"accept heads of at most `N` bytes")
	flag.Int64Var(&d.limits.Body, "max-body", 10<<20,
		"accept bodies of at most `N` bytes")
	flag.Float64Var(&d.allocs, "allocs", -1,
		"count a parse's allocations; at most `N` are in order")
	flag.Parse()
	if err := run(&d); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run serves until it fails or a signal asks it to end.
func run(d *dump) error {
	ln, err := tcp.Listen(*addr)
	if err != nil {
		return err
	}
	server := tcp.Server{Handle: d.Serve}
	return server.Run(ln, "Request dump", *grace)
}
