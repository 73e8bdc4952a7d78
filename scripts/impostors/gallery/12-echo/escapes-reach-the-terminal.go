//go:build ignore

// A message is printed as it came, and the terminal obeys the control
// characters in it.
//
//impostor:caught-by 12-08
//impostor:errata 86
package main

import (
	"fmt"

	"barewire/11-ws-frames/wsframe"
	"barewire/12-echo/websocket"
)

func received(m websocket.Message) string {
	if m.Kind != wsframe.Text {
		return fmt.Sprintf("Received: %d bytes\n", len(m.Data))
	}
	shown := string(m.Data[:min(len(m.Data), mostShown)])
	if len(m.Data) > mostShown {
		shown += fmt.Sprintf("… (%d bytes)", len(m.Data))
	}
	return "Received: " + shown + "\n"
}
