package browser

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// until waits until an expression about the page is true.
func until(t *testing.T, tab context.Context, expression string) {
	t.Helper()
	_, err := chromedp.Run(tab, chromedp.Poll[bool](expression,
		chromedp.WithPollingMutation(), chromedp.WithPollingTimeout(patience)))
	if err != nil {
		shown, _ := chromedp.Run(tab, chromedp.Evaluate[string](
			`document.body.innerText`))
		t.Fatalf("%s: %v\n%s", expression, err, shown)
	}
}

// keys types, as if there were no mouse.
func keys(t *testing.T, tab context.Context, text string) {
	t.Helper()
	if err := chromedp.Do(tab, chromedp.KeyEvent(text)); err != nil {
		t.Fatal(err)
	}
}

// has is an expression: a line of a list holds all the texts.
func has(list string, texts ...string) string {
	var tests []string
	for _, text := range texts {
		tests = append(tests, fmt.Sprintf("l.innerText.includes(%q)", text))
	}
	return fmt.Sprintf("[...document.querySelectorAll('#%s > li')]."+
		"some(l => %s)", list, strings.Join(tests, " && "))
}

// The page of chapter 12, used with the keyboard alone: what is typed comes
// back, and each frame is shown as it was on the wire. RFC 6455 §5.
func TestEchoPage(t *testing.T) {
	s := serve(t, "12-echo", "-max-message", "1100000")
	tab, end := open(t)
	defer end()
	if err := chromedp.Do(tab, chromedp.Navigate(s.url)); err != nil {
		t.Fatal(err)
	}
	for _, round := range []string{"first", "again"} {
		keys(t, tab, kb.Enter) // the server's address has the focus
		until(t, tab, `document.getElementById("state").innerText == "connected"`)
		keys(t, tab, "Hello "+round+kb.Enter)
		until(t, tab, has("messages", "received", "Echo: Hello "+round))
		until(t, tab, has("frames", "> sent", "FIN, ", "masked, length 1",
			"masking key", `payload`))
		until(t, tab, has("frames", "< received", "FIN, text",
			"not masked, length 1", "Echo: Hello "+round))
		keys(t, tab, kb.Tab+kb.Tab+kb.Enter) // Send, then the megabyte
		until(t, tab, has("messages", "received", "1048576 bytes"))
		until(t, tab, has("frames", "< received", "the length is in the next"))
		_, err := chromedp.Run(tab, chromedp.Evaluate[any](
			`document.getElementById("leave").focus()`))
		if err != nil {
			t.Fatal(err)
		}
		keys(t, tab, kb.Enter)
		until(t, tab, has("messages", "closed", "1000, normal closure"))
		until(t, tab, has("frames", "< received", "close", "code 1000"))
	}
	end()
	if said := s.stop(); !slices.Contains(said, "Received: Hello first") {
		t.Errorf("the server said %q", said)
	}
}

// What a browser's own WebSocket makes of the server: text, emoji, a megabyte,
// codes, and an end when the server goes away.
func TestEchoFromAPage(t *testing.T) {
	s := serve(t, "12-echo", "-quiet")
	tab, end := open(t)
	defer end()
	if err := chromedp.Do(tab, chromedp.Navigate(s.url)); err != nil {
		t.Fatal(err)
	}
	got, err := chromedp.Run(tab, chromedp.Evaluate[string](`(async () => {
	const said = []
	for (const [path, send, code] of [["/", "grüße 🌍", 1000],
		["/any/path", new Uint8Array(1 << 20), 4321],
		["/?x", "x".repeat(1 << 20), 3000]]) {
		const ws = new WebSocket(location.origin.replace("http", "ws") + path)
		ws.binaryType = "arraybuffer"
		await new Promise(go => ws.onopen = go)
		ws.send(send)
		const m = await new Promise(go => ws.onmessage = go)
		said.push(typeof m.data === "string" ? m.data.slice(0, 20) + "#" +
			m.data.length : m.data.byteLength)
		ws.close(code)
		const e = await new Promise(go => ws.onclose = go)
		said.push(e.code, e.wasClean, ws.extensions.split(";")[0])
	}
	return said.join(" ")
})()`, chromedp.EvalAwaitPromise))
	want := "Echo: grüße 🌍#14 1000 true permessage-deflate " +
		"1048576 4321 true permessage-deflate " +
		"Echo: xxxxxxxxxxxxxx#1048582 3000 true permessage-deflate"
	if got != want || err != nil {
		t.Errorf("got  %s, %v\nwant %s", got, err, want)
	}
	_, err = chromedp.Run(tab, chromedp.Evaluate[bool](`new Promise(go => {
	window.last = new WebSocket(location.origin.replace("http", "ws"))
	last.onopen = () => go(true)
	last.onclose = e => document.title = e.code + " " + e.wasClean
})`, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatal(err)
	}
	s.stop()
	until(t, tab, `document.title == "1001 true"`)
}

// A page from elsewhere is not let in. RFC 6455 §10.2.
func TestForeignPage(t *testing.T) {
	s := serve(t, "12-echo")
	tab, end := open(t)
	defer end()
	foreign := serve(t, "04-persistence")
	if err := chromedp.Do(tab, chromedp.Navigate(foreign.url)); err != nil {
		t.Fatal(err)
	}
	got, err := chromedp.Run(tab, chromedp.Evaluate[int](fmt.Sprintf(
		`new Promise(go => new WebSocket(%q).onclose = e => go(e.code))`,
		"ws"+strings.TrimPrefix(s.url, "http")), chromedp.EvalAwaitPromise))
	if got != 1006 || err != nil {
		t.Errorf("got %d, %v, want 1006", got, err)
	}
	end()
	s.stop()
	foreign.stop()
}
