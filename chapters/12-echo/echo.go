package main

import (
	"errors"
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

// orFault is echo, but for the text at which -fault has it break down.
func orFault(c *websocket.Conn, m websocket.Message) error {
	if *fault != "" && string(m.Data) == *fault {
		return errors.New("told to break down")
	}
	return echo(c, m)
}

// mostShown is how many bytes of a text are printed.
const mostShown = 200

// received is the line to print for a message. What unicode.IsPrint does not
// call printable is escaped as %+q does it: a terminal obeys control
// characters, and these come from strangers. A text of more than mostShown
// bytes ends there, before a character that would be cut, and is followed by
// its length. Bytes are counted only.
//
//	Received: Grüße, a\x1b[31mb
//	Received: aaaa… (203 bytes)
//	Received: 5 bytes
//
//lab:exercise 12-08
//lab:stub return fmt.Sprintf("Received: %s\n", m.Data)
func received(m websocket.Message) string {
	return fmt.Sprintf("Received: %s\n", m.Data)
}
