package main

import (
	"fmt"
	"os"

	"barewire/11-ws-frames/wsframe"
	"barewire/12-echo/websocket"
)

// before goes before every text.
var before = []byte("Echo: ")

// echo answers a text with the prefix and the text, anything else with the
// same bytes.
func echo(c *websocket.Conn, m websocket.Message) error {
	if !*quiet {
		os.Stdout.WriteString(received(m))
	}
	if m.Kind == wsframe.Text {
		return c.Write(m.Kind, before, m.Data)
	}
	if *text {
		return &wsframe.CloseError{Code: wsframe.Unsupported,
			Text: "binary message: want text"}
	}
	return c.Write(m.Kind, m.Data)
}

// mostShown is how much of a text is printed.
const mostShown = 200

// received is the line to print for a message. What is not printable is
// escaped: a terminal obeys control characters, and these come from strangers.
//
//lab:exercise 12-08
//lab:stub return fmt.Sprintf("Received: %s\n", m.Data)
func received(m websocket.Message) string {
	return fmt.Sprintf("Received: %s\n", m.Data)
}
