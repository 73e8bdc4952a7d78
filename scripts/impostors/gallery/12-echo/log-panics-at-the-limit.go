//go:build ignore

// A text of exactly 200 bytes is looked at behind its end: one message takes
// the server down.
//
//impostor:caught-by 12-08
package main

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"barewire/11-ws-frames/wsframe"
	"barewire/12-echo/websocket"
)

func received(m websocket.Message) string {
	if m.Kind != wsframe.Text {
		return fmt.Sprintf("Received: %d bytes\n", len(m.Data))
	}
	shown, end := m.Data, ""
	if len(shown) >= mostShown {
		n := mostShown
		for !utf8.RuneStart(shown[n]) {
			n--
		}
		shown, end = shown[:n], fmt.Sprintf("… (%d bytes)", len(m.Data))
	}
	var b strings.Builder
	for _, r := range string(shown) {
		if unicode.IsPrint(r) {
			b.WriteRune(r)
			continue
		}
		q := fmt.Sprintf("%+q", r)
		b.WriteString(q[1 : len(q)-1])
	}
	return "Received: " + b.String() + end + "\n"
}
