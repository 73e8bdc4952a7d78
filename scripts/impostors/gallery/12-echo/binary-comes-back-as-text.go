//go:build ignore

// Whatever came, the answer is a text.
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
	if m.Kind != wsframe.Text {
		return c.Write(wsframe.Text, m.Data)
	}
	return c.Write(wsframe.Text, before, m.Data)
}
