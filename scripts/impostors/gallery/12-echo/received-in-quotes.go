//go:build ignore

// What was received is printed as Go quotes it, and quotes have backslashes.
//
//impostor:caught-by 12-08
package main

import (
	"fmt"
	"strconv"

	"barewire/11-ws-frames/wsframe"
	"barewire/12-echo/websocket"
)

func received(m websocket.Message) string {
	if m.Kind != wsframe.Text {
		return fmt.Sprintf("Received: %d bytes\n", len(m.Data))
	}
	q := strconv.Quote(string(m.Data[:min(len(m.Data), mostShown)]))
	q = q[1 : len(q)-1]
	if len(m.Data) > mostShown {
		q += fmt.Sprintf("… (%d bytes)", len(m.Data))
	}
	return "Received: " + q + "\n"
}
