package main

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	"github.com/gorilla/websocket"
)

// websocket has conversations of some messages each, in two kinds and many
// sizes, and says goodbye.
func (t *target) websocket(scheme string) client {
	d := websocket.Dialer{NetDialContext: t.dialer(right),
		TLSClientConfig: t.tls.Clone(), HandshakeTimeout: patience}
	kind := map[string]string{"ws": "WebSocket", "wss": "WebSocket, TLS"}
	return client{kind: kind[scheme], turn: func(r *rand.Rand) error {
		d := d
		d.EnableCompression = r.IntN(2) == 0
		c, _, err := d.Dial(t.url(scheme, "/echo"), nil)
		if err != nil {
			return err
		}
		defer c.Close()
		return converse(c, r)
	}}
}

// converse says some things, and listens to what comes back.
func converse(c *websocket.Conn, r *rand.Rand) error {
	deadline := time.Now().Add(patience)
	c.SetReadDeadline(deadline)
	c.SetWriteDeadline(deadline)
	pong := ""
	c.SetPongHandler(func(text string) error { pong = text; return nil })
	c.WriteControl(websocket.PingMessage, []byte("there?"), deadline)
	for range 1 + r.IntN(20) {
		if err := say(c, r); err != nil {
			return err
		}
	}
	if pong != "there?" {
		return fmt.Errorf("pong: got %q, want what the ping said", pong)
	}
	c.WriteControl(websocket.CloseMessage,
		websocket.FormatCloseMessage(4321, ""), deadline)
	_, _, err := c.ReadMessage()
	if !websocket.IsCloseError(err, 4321) {
		return fmt.Errorf("close: got %w, want 4321", err)
	}
	return nil
}

// say says something, and waits for the echo.
func say(c *websocket.Conn, r *rand.Rand) error {
	kind, p := websocket.BinaryMessage, make([]byte, r.IntN(50_000))
	want := p
	if r.IntN(2) == 0 {
		kind = websocket.TextMessage
		p = []byte(strings.Repeat("Grüße, 世界! ", r.IntN(2000)))
		want = append([]byte("Echo: "), p...)
	} else {
		rand.NewChaCha8([32]byte{byte(r.Uint32())}).Read(p)
	}
	if err := c.WriteMessage(kind, p); err != nil {
		return err
	}
	k, got, err := c.ReadMessage()
	if err != nil {
		return err
	}
	if k != kind || !bytes.Equal(got, want) {
		return fmt.Errorf("echo: got %d, %d bytes, want %d, %d bytes", k,
			len(got), kind, len(want))
	}
	return nil
}
