//go:build ignore

// ESC alone is escaped: a line end in a message writes a line of its own into
// the log.
//
//impostor:caught-by 12-08
package main

import (
	"fmt"
	"strings"

	"barewire/11-ws-frames/wsframe"
	"barewire/12-echo/websocket"
)

func received(m websocket.Message) string {
	if m.Kind != wsframe.Text {
		return fmt.Sprintf("Received: %d bytes\n", len(m.Data))
	}
	shown := string(m.Data[:min(len(m.Data), mostShown)])
	shown = strings.ReplaceAll(shown, "\x1b", `\x1b`)
	if len(m.Data) > mostShown {
		shown += fmt.Sprintf("… (%d bytes)", len(m.Data))
	}
	return "Received: " + shown + "\n"
}
