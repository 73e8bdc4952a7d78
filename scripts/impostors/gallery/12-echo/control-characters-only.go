//go:build ignore

// Only control characters are escaped: marks that turn the text around pass.
//
//impostor:caught-by 12-08
package main

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"barewire/11-ws-frames/wsframe"
	"barewire/12-echo/websocket"
)

func received(m websocket.Message) string {
	if m.Kind != wsframe.Text {
		return fmt.Sprintf("Received: %d bytes\n", len(m.Data))
	}
	shown := string(m.Data[:min(len(m.Data), mostShown)])
	var b strings.Builder
	for _, r := range shown {
		if q := strconv.Quote(string(r)); unicode.IsControl(r) {
			b.WriteString(q[1 : len(q)-1])
		} else {
			b.WriteRune(r)
		}
	}
	shown = b.String()
	if len(m.Data) > mostShown {
		shown += fmt.Sprintf("… (%d bytes)", len(m.Data))
	}
	return "Received: " + shown + "\n"
}
