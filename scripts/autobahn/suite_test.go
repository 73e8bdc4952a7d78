package autobahn

import (
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	coder "github.com/coder/websocket"
	"github.com/gorilla/websocket"
)

// Every case of the list, under its number: all are OK.
func TestCases(t *testing.T) {
	addr := serve(t)
	all := Cases()
	if len(all) != 301 {
		t.Errorf("%d cases: Autobahn has 301", len(all))
	}
	for _, k := range all {
		t.Run(k.ID, func(t *testing.T) {
			t.Parallel()
			if v, why := k.Run(addr); v != OK {
				t.Errorf("%s: %s", v, why)
			}
		})
	}
}

// What the suite thinks of servers whose weak points are known. It must be
// able to say more than OK.
func TestVerdicts(t *testing.T) {
	for name, c := range map[string]struct {
		handler http.HandlerFunc
		want    map[string]Verdict
	}{
		"gorilla": {gorillaEcho, map[string]Verdict{
			"6.4.1": NonStrict, "6.4.2": NonStrict, "6.4.3": NonStrict,
			"6.4.4": NonStrict}},
		"coder": {coderEcho, map[string]Verdict{
			"6.4.1": NonStrict, "6.4.2": NonStrict, "6.4.3": NonStrict,
			"6.4.4": NonStrict, "7.5.1": Failed}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := httptest.NewServer(c.handler)
			t.Cleanup(s.Close)
			addr := strings.TrimPrefix(s.URL, "http://")
			for _, k := range Cases() {
				want, ok := c.want[k.ID]
				if !ok {
					continue
				}
				if v, why := k.Run(addr); v != want {
					t.Errorf("%s: got %s %s, want %s", k.ID, v, why, want)
				}
			}
		})
	}
}

// gorillaEcho checks UTF-8 itself, for gorilla does not.
func gorillaEcho(w http.ResponseWriter, r *http.Request) {
	c, err := new(websocket.Upgrader).Upgrade(w, r, nil)
	if err != nil {
		return
	}
	defer c.Close()
	for {
		kind, p, err := c.ReadMessage()
		if err == nil && kind == websocket.TextMessage &&
			strings.ToValidUTF8(string(p), "\x00") != string(p) {
			c.WriteMessage(websocket.CloseMessage,
				websocket.FormatCloseMessage(1007, ""))
			return
		}
		if err != nil || c.WriteMessage(kind, p) != nil {
			return
		}
	}
}

func coderEcho(w http.ResponseWriter, r *http.Request) {
	c, err := coder.Accept(w, r, nil)
	if err != nil {
		return
	}
	defer c.CloseNow()
	c.SetReadLimit(-1)
	for {
		kind, p, err := c.Read(r.Context())
		if err == nil && kind == coder.MessageText &&
			strings.ToValidUTF8(string(p), "\x00") != string(p) {
			c.Close(coder.StatusInvalidFramePayloadData, "")
			return
		}
		if err != nil || c.Write(r.Context(), kind, p) != nil {
			return
		}
	}
}

// The list has each number once.
func TestNumbers(t *testing.T) {
	var ids []string
	for _, k := range Cases() {
		ids = append(ids, k.ID)
	}
	slices.Sort(ids)
	if n := len(slices.Compact(ids)); n != len(Cases()) {
		t.Errorf("%d different numbers of %d", n, len(Cases()))
	}
}

// The cases of compression, with less data than Autobahn has.
func TestCompressed(t *testing.T) {
	addr := serve(t)
	all := Compressed()
	if len(all) != 216 {
		t.Errorf("%d cases: Autobahn has 216", len(all))
	}
	for _, k := range all {
		t.Run(k.ID, func(t *testing.T) {
			t.Parallel()
			if v, why := k.Run(addr); v != OK {
				t.Errorf("%s: %s", v, why)
			}
		})
	}
}
