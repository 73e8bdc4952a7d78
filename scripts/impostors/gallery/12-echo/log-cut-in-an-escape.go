//go:build ignore

// A long text is escaped first and cut then, in the middle of an escape.
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
	var b strings.Builder
	for _, r := range string(m.Data) {
		if unicode.IsPrint(r) {
			b.WriteRune(r)
		} else {
			q := strconv.QuoteRune(r)
			b.WriteString(q[1 : len(q)-1])
		}
	}
	s := b.String()
	if len(s) > mostShown {
		s = s[:mostShown] + fmt.Sprintf("… (%d bytes)", len(m.Data))
	}
	return "Received: " + s + "\n"
}
