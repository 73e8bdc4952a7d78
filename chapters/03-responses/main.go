// HTTP/1.0 server answers one request a connection. Try it with
// curl --http1.0 -i http://127.0.0.1:8080/hello
package main

import (
	"flag"
	"fmt"
	"os"
	"time"

	"barewire/01-sockets/tcp"
	"barewire/03-responses/http10"
)

var (
	addr   = flag.String("addr", "127.0.0.1:8080", "listen on `host:port`")
	grace  = flag.Duration("grace", 5*time.Second, "finish in this time")
	server = http10.Server{Handler: site.Serve, Log: complain}
)

func init() {
	s, lim := &server, &server.Limits
	duration := flag.DurationVar
	duration(&s.HeaderTimeout, "header-timeout", 0, "for a head (10s)")
	duration(&s.BodyTimeout, "body-timeout", 0, "for a body (30s)")
	duration(&s.WriteTimeout, "write-timeout", 0, "for each write (30s)")
	duration(&s.Linger, "linger", 0, "for a client still sending (5s)")
	flag.IntVar(&lim.Line, "max-line", 0, "`bytes` of a first line (8000)")
	flag.IntVar(&lim.Head, "max-head", 0, "`bytes` of a head (64 KiB)")
	flag.Int64Var(&lim.Body, "max-body", 0, "`bytes` of a body (10 MiB)")
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
	ln, err := tcp.Listen(*addr)
	if err != nil {
		return err
	}
	door := tcp.Server{Handle: server.Serve}
	return door.Run(ln, "HTTP/1.0 server", *grace)
}

func complain(err error) { fmt.Fprintln(os.Stderr, err) }
