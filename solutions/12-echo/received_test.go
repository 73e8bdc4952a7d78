//lab:solution-only

package main

import (
	"strings"
	"testing"

	"barewire/11-ws-frames/wsframe"
	"barewire/12-echo/websocket"
)

// U+FFFD is a character that a client can say, and not only what Go sees where
// a character was cut.
func TestReceivedReplacement(t *testing.T) {
	for n, want := range map[int]string{
		3:   "aaa\\ufffd\n",
		196: "aaa\\ufffd\n",
		197: "aaa\\ufffd\n",
		198: "aaa… (201 bytes)\n",
		199: "aaa… (202 bytes)\n",
	} {
		got := received(websocket.Message{Kind: wsframe.Text,
			Data: []byte(strings.Repeat("a", n) + "\ufffd")})
		if !strings.HasSuffix(got, want) {
			t.Errorf("%d: got %q, want …%q", n, got, want)
		}
	}
}
