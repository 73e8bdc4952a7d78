// WebSocket echo server answers every message. Open http://127.0.0.1:8080/ in
// a browser, or try websocat ws://127.0.0.1:8080/
package main

import (
	"context"
	"flag"
	"fmt"
	"net"
	"os"

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
	ln, err := tcp.Listen(*addr)
	if err != nil {
		return err
	}
	web := http11.Server{Handler: site, Log: complain,
		Protocols: map[string]http11.Protocol{"websocket": ws.Upgrade}}
	door := tcp.Server{Handle: func(ctx context.Context, conn net.Conn) {
		context.AfterFunc(ctx, sendWatchersHome)
		web.Serve(ctx, conn)
	}}
	return door.Run(ln, "WebSocket server", *grace)
}

func complain(err error) { fmt.Fprintln(os.Stderr, "WebSocket Error:", err) }
