//lab:solution-only

package upgrade

import (
	"strings"
	"testing"

	"barewire/02-requests/request"
)

// RFC 6455 §11.3.4.
func TestProtocols(t *testing.T) {
	const name = "Sec-WebSocket-Protocol: "
	ours := []string{"v2", "v1"}
	for _, c := range []struct {
		lines  []string
		status int
		want   string
	}{
		{nil, 0, ""},
		{[]string{name + "v1"}, 0, "v1"},
		{[]string{name + "v1, v2"}, 0, "v1"},
		{[]string{name + "chat,\tv2 ,v1"}, 0, "v2"},
		{[]string{name + "chat", name + "v2"}, 0, "v2"},
		{[]string{name + ", ,v1,"}, 0, "v1"},
		{[]string{name + "V1, chat"}, 0, ""},
		{[]string{name + "v1 v2"}, 400, ""},
		{[]string{name + "v1, (x)"}, 400, ""},
		{[]string{name + "v1, v1"}, 400, ""},
	} {
		names, err := Protocols(fields(t, c.lines...))
		if got := Choose(names, ours); status(err) != c.status ||
			got != c.want {
			t.Errorf("%q: got %q, %v, want %q, status %d", c.lines,
				got, err, c.want, c.status)
		}
	}
}

// RFC 6455 §9.1; RFC 7692 §7.1.
func TestExtensions(t *testing.T) {
	for value, want := range map[string]string{
		"permessage-deflate": "permessage-deflate",
		"permessage-deflate; client_max_window_bits": "permessage-deflate; " +
			"client_max_window_bits",
		"a;x=1;y=\"2\", b , a": "a; x=1; y=2|b|a",
		"a ; x = 1 ;y":         "a; x=1; y",
		"a; x=\"\\2\"":         "a; x=2",
		",, a ,,":              "a",
		"":                     "",
		"a;":                   "wrong",
		"a b":                  "wrong",
		"a; x=":                "wrong",
		"a; x=\"\"":            "wrong",
		"a; x=\"1 2\"":         "wrong",
		"a; x=\"1":             "wrong",
		"a; x=\"1\\":           "wrong",
		"a; =1":                "wrong",
		";a":                   "wrong",
		"a, ;b":                "wrong",
		"a/b":                  "wrong",
	} {
		var got []string
		list, err := Extensions(request.Fields{
			{Name: "Sec-WebSocket-Extensions", Value: value}})
		for _, e := range list {
			got = append(got, e.String())
		}
		if err != nil {
			got = []string{"wrong"}
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%s: got %q (%v), want %q", value, got, err, want)
		}
	}
}

func FuzzExtensions(f *testing.F) {
	f.Add("permessage-deflate; client_max_window_bits, x; y=\"z\"")
	f.Fuzz(func(t *testing.T, value string) {
		list, err := Extensions(request.Fields{
			{Name: "Sec-WebSocket-Extensions", Value: value}})
		if err != nil {
			return
		}
		// What was understood is understood again as it was.
		for _, e := range list {
			again, err := Extensions(request.Fields{{
				Name: "Sec-WebSocket-Extensions", Value: e.String()}})
			if err != nil || len(again) != 1 ||
				again[0].String() != e.String() {
				t.Errorf("%s: got %v, %v", e, again, err)
			}
		}
	})
}
