//go:build ignore

// Binary messages are read and never answered.
//
//impostor:caught-by 12-02
//impostor:errata 77
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
	if m.Kind != wsframe.Text {
		return nil
	}
	return c.Write(m.Kind, before, m.Data)
}
