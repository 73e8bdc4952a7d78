package autobahn

import (
	"context"
	"fmt"
	"os/exec"
	"strings"
	"testing"
	"time"

	coder "github.com/coder/websocket"
	"github.com/gorilla/websocket"
)

// large is more than any buffer on the way.
var large = strings.Repeat("Grüße, 世界 🌍. ", 50000)

// gorilla's client: text, a large binary, a ping, and goodbye.
func TestGorilla(t *testing.T) {
	dialer := websocket.Dialer{EnableCompression: true}
	c, _, err := dialer.Dial("ws://"+serve(t)+"/", nil)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	c.SetReadDeadline(time.Now().Add(patience))
	pong := ""
	c.SetPongHandler(func(p string) error { pong = p; return nil })
	c.WriteControl(websocket.PingMessage, []byte("there?"), time.Time{})
	for kind, p := range map[int]string{websocket.TextMessage: large,
		websocket.BinaryMessage: "\xff\x00"} {
		if err := c.WriteMessage(kind, []byte(p)); err != nil {
			t.Fatal(err)
		}
		k, got, err := c.ReadMessage()
		if k != kind || string(got) != p || err != nil {
			t.Errorf("got %d, %d bytes, %v", k, len(got), err)
		}
	}
	if pong != "there?" {
		t.Errorf("got pong %q", pong)
	}
	c.WriteMessage(websocket.CloseMessage,
		websocket.FormatCloseMessage(4321, "enough"))
	_, _, err = c.ReadMessage()
	if !websocket.IsCloseError(err, 4321) {
		t.Errorf("got %v, want close 4321", err)
	}
}

// coder's client, with its window kept if we would.
func TestCoder(t *testing.T) {
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	c, _, err := coder.Dial(ctx, "ws://"+serve(t)+"/any/path",
		&coder.DialOptions{CompressionMode: coder.CompressionContextTakeover})
	if err != nil {
		t.Fatal(err)
	}
	defer c.CloseNow()
	c.SetReadLimit(-1)
	for range 3 {
		if err := c.Write(ctx, coder.MessageText, []byte(large)); err != nil {
			t.Fatal(err)
		}
		kind, got, err := c.Read(ctx)
		if kind != coder.MessageText || string(got) != large || err != nil {
			t.Errorf("got %v, %d bytes, %v", kind, len(got), err)
		}
	}
	if err := c.Close(coder.StatusNormalClosure, "enough"); err != nil {
		t.Errorf("close: %v", err)
	}
}

// script runs a client in another language, with the server's address as its
// argument, and wants ok as the last thing that it says.
func script(t *testing.T, text, program string, args ...string) {
	t.Helper()
	if _, err := exec.LookPath(program); err != nil {
		t.Fatalf("%v: see the package's README", err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 3*patience)
	defer cancel()
	cmd := exec.CommandContext(ctx, program, append(args, "-",
		serve(t))...)
	cmd.Stdin = strings.NewReader(text)
	cmd.Env = append(cmd.Environ(), "NODE_PATH=/usr/share/nodejs")
	out, err := cmd.CombinedOutput()
	if err != nil || !strings.HasSuffix(string(out), "ok\n") {
		t.Errorf("%s: %v\n%s", program, err, out)
	}
}

// node's ws: zlib refuses a window larger than was agreed on.
func TestNode(t *testing.T) {
	for _, deflate := range []string{"false", "true",
		"{serverMaxWindowBits: 9}", "{serverMaxWindowBits: 15}",
		"{clientMaxWindowBits: 9, threshold: 0}"} {
		t.Run(deflate, func(t *testing.T) {
			t.Parallel()
			script(t, fmt.Sprintf(`
const WebSocket = require("ws");
const large = "Grüße, 世界 🌍. ".repeat(50000);
const ws = new WebSocket("ws://" + process.argv[2],
	{perMessageDeflate: %s});
let heard = 0;
ws.on("unexpected-response", (_, r) => { throw r.statusCode });
ws.on("open", () => {
	ws.ping("there?");
	ws.send("he", {fin: false}); ws.ping(); ws.send("llo", {fin: true});
	ws.send(large); ws.send(Buffer.alloc(1 << 20, 255));
});
ws.on("pong", (p) => heard++);
ws.on("message", (p, binary) => {
	const right = [() => p == "hello", () => p == large,
		() => binary && p.length == 1 << 20];
	if (!right[heard - 2]()) throw "message " + heard;
	if (++heard == 5) ws.close(4321, "enough");
});
ws.on("close", (code) => console.log(code == 4321 ? "ok" : code));
`, deflate), "node")
		})
	}
}

// websockets of Python: its close waits for ours.
func TestPython(t *testing.T) {
	script(t, `
import asyncio, sys, websockets
async def main():
    uri = "ws://" + sys.argv[1]
    async with websockets.connect(uri, max_size=None) as ws:
        pong = await ws.ping()
        large = "Grüße, 世界 🌍. " * 50000
        for m in ["hello", "", large, bytes(1 << 20), ["he", "l", "lo"]]:
            await ws.send(m)
            want = "".join(m) if isinstance(m, list) else m
            assert await ws.recv() == want, want[:20]
        await pong
        await ws.close(4321, "enough")
        assert ws.close_code == 4321, ws.close_code
asyncio.run(main())
print("ok")
`, "/usr/bin/python3")
}
