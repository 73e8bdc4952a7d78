//lab:solution-only

package upgrade

import (
	"fmt"
	"strings"
	"testing"

	"barewire/02-requests/request"
)

// The example of RFC 6455 §1.2, a line changed at a time.
func TestHandshake(t *testing.T) {
	options := Options{Protocols: []string{"chat"}}
	for _, c := range []struct {
		method, line string // line takes the place of the one of its name
		want         int
		fields       string
	}{
		{"GET", "", 101, "[{Upgrade websocket} {Sec-WebSocket-Accept " +
			"s3pPLMBiTxaQ9kYGzzhZRbK+xOo=} {Sec-WebSocket-Protocol chat}]"},
		{"GET", "Sec-WebSocket-Protocol: tea", 101, "[{Upgrade websocket} " +
			"{Sec-WebSocket-Accept s3pPLMBiTxaQ9kYGzzhZRbK+xOo=}]"},
		{"POST", "", 405, "[{Allow GET}]"},
		{"get", "", 405, "[{Allow GET}]"},
		{"GET", "Sec-WebSocket-Version: 8", 426,
			"[{Upgrade websocket} {Sec-WebSocket-Version 13}]"},
		{"GET", "Sec-WebSocket-Version: 013", 426,
			"[{Upgrade websocket} {Sec-WebSocket-Version 13}]"},
		{"GET", "Sec-WebSocket-Key: abc", 400, "[]"},
		{"GET", "Origin: http://evil.example", 403, "[]"},
		{"GET", "Sec-WebSocket-Protocol: a b", 400, "[]"},
		{"GET", "Sec-WebSocket-Extensions: ;", 400, "[]"},
	} {
		r := &request.Request{Method: c.method, Host: "server.example.com"}
		for _, f := range fields(t, "Sec-WebSocket-Version: 13",
			"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
			"Origin: http://server.example.com",
			"Sec-WebSocket-Protocol: chat, superchat",
			"Sec-WebSocket-Extensions: permessage-deflate") {
			if c.line != "" {
				if g := fields(t, c.line)[0]; g.Name == f.Name {
					f = g
				}
			}
			r.Fields = append(r.Fields, f)
		}
		a, err := Handshake(r, options)
		answer := a.Response()
		if err != nil {
			answer = Refusal(err)
			answer.Fields = answer.Fields[1:] // Content-Type
		}
		if got := fmt.Sprint(answer.Fields); answer.Status != c.want ||
			got != c.fields {
			t.Errorf("%s %q: got %d %s\nwant %d %s", c.method, c.line,
				answer.Status, got, c.want, c.fields)
		}
	}
}

// What is wrong with the version is told as it came, however many there are.
func TestVersionTold(t *testing.T) {
	for want, lines := range map[string][]string{
		`got "", want 13`:       nil,
		`got "8", want 13`:      {"8"},
		`got "13, 13", want 13`: {"13", "13"},
	} {
		var f request.Fields
		for _, v := range lines {
			f = append(f, request.Field{Name: "Sec-WebSocket-Version",
				Value: v})
		}
		if err := CheckVersion(f); err == nil ||
			!strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want %s", lines, err, want)
		}
	}
}

func TestAccepted(t *testing.T) {
	a := Agreement{Accepted: []Extension{{Name: "x",
		Params: []Param{{Name: "y", Value: "1", HasValue: true}}}}}
	f := a.Response().Fields
	if got := f.Get("Sec-WebSocket-Extensions"); got != "x; y=1" {
		t.Errorf("got %q", got)
	}
}

func TestRequired(t *testing.T) {
	for method, want := range map[string]int{"GET": 426, "POST": 405} {
		r := Required(&request.Request{Method: method})
		if r.Status != want {
			t.Errorf("%s: got %d, want %d", method, r.Status, want)
		}
	}
	if r := Refusal(fmt.Errorf("odd")); r.Status != 500 {
		t.Errorf("got %d, want 500", r.Status)
	}
}
