// WebSocket handshake server agrees to speak WebSocket, says one sentence in
// it, and prints the bytes that come back. Try it with
// websocat ws://127.0.0.1:8080/ or, in any browser's console,
// new WebSocket("ws://127.0.0.1:8080/").onmessage = e => console.log(e.data)
package main

import (
	"flag"
	"fmt"
	"os"
	"time"

	"barewire/01-sockets/tcp"
	"barewire/02-requests/request"
	"barewire/03-responses/http10"
	"barewire/04-persistence/http11"
	"barewire/10-handshake/upgrade"
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
	server := http11.Server{Handler: upgrade.Required, Log: complain,
		Protocols: map[string]http11.Protocol{"websocket": handshake}}
	door := tcp.Server{Handle: server.Serve}
	return door.Run(ln, "WebSocket handshake server", 5*time.Second)
}

// handshake is where WebSocket begins.
func handshake(r *request.Request) (http10.Response, http11.Talk) {
	a, err := upgrade.Handshake(r, options)
	if err != nil {
		return upgrade.Refusal(err), nil
	}
	if len(a.Offers) > 0 {
		fmt.Println("the client offers:", a.Offers)
	}
	return a.Response(), Greet
}

func complain(err error) { fmt.Fprintln(os.Stderr, err) }
