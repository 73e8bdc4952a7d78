//go:build ignore

// Ctrl-C ends the program at once, with an answer half sent.
//
//impostor:caught-by 03-08
//impostor:errata 38
package main

import (
	"fmt"

	"barewire/01-sockets/tcp"
)

func run() error {
	ln, err := tcp.Listen(*addr)
	if err != nil {
		return err
	}
	door := tcp.Server{Handle: server.Serve}
	fmt.Printf("HTTP/1.0 server listening on %s\n", ln.Addr())
	return door.Serve(ln)
}
