//go:build ignore

// Everything that is not ASCII is printed as an escape, as if strangers had no
// letters.
//
//impostor:caught-by 12-08
package main

import (
	"fmt"
	"strconv"
	"strings"

	"barewire/11-ws-frames/wsframe"
	"barewire/12-echo/websocket"
)

func received(m websocket.Message) string {
	if m.Kind != wsframe.Text {
		return fmt.Sprintf("Received: %d bytes\n", len(m.Data))
	}
	shown := string(m.Data[:min(len(m.Data), mostShown)])
	shown = strings.Trim(strconv.QuoteToASCII(shown), `"`)
	if len(m.Data) > mostShown {
		shown += fmt.Sprintf("… (%d bytes)", len(m.Data))
	}
	return "Received: " + shown + "\n"
}
