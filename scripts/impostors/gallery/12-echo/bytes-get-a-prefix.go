//go:build ignore

// Echo: goes before the bytes of a binary message, too.
//
//impostor:caught-by 12-02
package main

import (
	"os"

	"barewire/11-ws-frames/wsframe"
	"barewire/12-echo/websocket"
)

func echo(c *websocket.Conn, m websocket.Message) error {
	if !*quiet {
		os.Stdout.WriteString(received(m))
	}
	if *text && m.Kind != wsframe.Text {
		return &wsframe.CloseError{Code: wsframe.Unsupported}
	}
	return c.Write(m.Kind, before, m.Data)
}
