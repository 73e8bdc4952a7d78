// HTTP/2.0 server answers one request a connection, with field blocks in plain
// literals. So does its client: go run . get 127.0.0.1:8080 /hello
package main

import (
	"flag"
	"fmt"
	"os"
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
	ln, err := tcp.Listen(*addr)
	if err != nil {
		return err
	}
	server := h2min.Server{Handle: site, Timeout: *timeout,
		NewCodec: func() h2min.Codec { return codec{} },
		Log:      func(err error) { fmt.Println("HTTP/2 Error:", err) }}
	door := tcp.Server{Handle: server.Serve}
	return door.Run(ln, "HTTP/2.0 server", *grace)
}
