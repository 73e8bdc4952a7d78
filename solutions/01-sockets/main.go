// Line server answers every line it is sent with the same line, numbered.
// Talk to it with nc 127.0.0.1 8080.
package main

import (
	"flag"
	"fmt"
	"os"
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
	return server.Run(ln, "Line server", *grace)
}
