//go:build ignore

// A long text is cut after 200 bytes, and half of a character is printed.
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
	p := m.Data
	end := ""
	if len(p) > mostShown {
		end = fmt.Sprintf("… (%d bytes)", len(p))
		p = p[:mostShown]
	}
	var b strings.Builder
	for _, r := range string(p) {
		if unicode.IsPrint(r) {
			b.WriteRune(r)
		} else {
			q := strconv.QuoteRune(r)
			b.WriteString(q[1 : len(q)-1])
		}
	}
	return "Received: " + b.String() + end + "\n"
}
