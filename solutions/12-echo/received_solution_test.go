package main

import (
	"strings"
	"testing"

	"barewire/11-ws-frames/wsframe"
	"barewire/12-echo/websocket"
)

// What IsPrint calls printable is printed, a real U+FFFD, too.
func TestReceived(t *testing.T) {
	a := strings.Repeat("a", mostShown-3)
	for text, want := range map[string]string{
		"":            "",
		"Grüße":       "Grüße",
		"a\x1b[31mb":  `a\x1b[31mb`,
		"a\u202eb\n":  `a\u202eb\n`,
		"\u00a0":      `\u00a0`,
		`"\"`:         `"\"`,
		"\ufffd":      "\ufffd",
		a + "bbb":     a + "bbb",
		a + "\ufffd":  a + "\ufffd",
		a + "b😀":      a + "b… (202 bytes)",
		a + "\ufffdb": a + "\ufffd… (201 bytes)",
		a + "éé":      a + "é… (201 bytes)",
	} {
		got := received(websocket.Message{Kind: wsframe.Text,
			Data: []byte(text)})
		if want = "Received: " + want + "\n"; got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
