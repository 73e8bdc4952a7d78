// HTTP/2.0 server answers many requests at a time on one connection. Try it
// with nghttp -nv http://127.0.0.1:8080/hello http://127.0.0.1:8080/count
package main

import (
	"flag"
	"fmt"
	"os"
	"runtime"
	"time"

	"barewire/01-sockets/tcp"
	"barewire/09-multiplexing/http2"
)

var (
	addr   = flag.String("addr", "127.0.0.1:8080", "listen on `host:port`")
	grace  = flag.Duration("grace", 5*time.Second, "finish within this time")
	procs  = flag.Int("procs", 0, "run on so many `processors` (all)")
	server = http2.Server{Push: pushes, Log: complain}
)

func main() {
	flag.Usage = usage
	flag.Parse()
	runtime.GOMAXPROCS(*procs)
	do := run
	if flag.NArg() > 0 {
		do = func() error { return command(flag.Args()) }
	}
	if err := do(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run serves until it fails or a signal asks it to end.
func run() error {
	ln, err := tcp.Listen(*addr)
	if err != nil {
		return err
	}
	server.Handler = site.Serve
	door := tcp.Server{Handle: server.Serve}
	return door.Run(ln, "HTTP/2.0 server", *grace)
}

func complain(err error) { fmt.Fprintln(os.Stderr, "HTTP/2 Error:", err) }
