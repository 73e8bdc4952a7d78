// HTTP/1.1 server answers many requests on one connection. Try it with
// curl -i http://127.0.0.1:8080/hello http://127.0.0.1:8080/inspect
// and open http://127.0.0.1:8080/ in a browser.
package main

import (
	"flag"
	"fmt"
	"os"
	"time"

	"barewire/01-sockets/tcp"
	"barewire/04-persistence/http11"
)

var (
	addr   = flag.String("addr", "127.0.0.1:8080", "listen on `host:port`")
	grace  = flag.Duration("grace", 5*time.Second, "finish within this time")
	stats  = flag.Bool("stats", false, "print what each connection did")
	server = http11.Server{Protocols: protocols, Log: complain}
)

func init() {
	s, lim := &server, &server.Limits
	duration, number := flag.DurationVar, flag.IntVar
	duration(&s.HeaderTimeout, "header-timeout", 0, "for a head (10s)")
	duration(&s.BodyTimeout, "body-timeout", 0, "for a body (30s)")
	duration(&s.WriteTimeout, "write-timeout", 0, "for each write (30s)")
	duration(&s.IdleTimeout, "idle-timeout", 0, "between requests (60s)")
	duration(&s.Linger, "linger", 0, "for a client still sending (5s)")
	number(&s.MaxRequests, "max-requests", 0, "a connection (no limit)")
	number(&lim.Line, "max-line", 0, "`bytes` of a request line (8000)")
	number(&lim.Head, "max-head", 0, "`bytes` of a head (64 KiB)")
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
	server.Handler = site.Serve
	if *stats {
		server.Report = report
	}
	door := tcp.Server{Handle: server.Serve}
	return door.Run(ln, "HTTP/1.1 server", *grace)
}

func complain(err error) { fmt.Fprintln(os.Stderr, err) }
