//lab:solution-only

package http10

import (
	"bufio"
	"net/http"
	"strings"
	"testing"
)

func TestAppendField(t *testing.T) {
	for _, c := range []struct{ name, value, want string }{
		{"Location", "/hello", "Location: /hello\r\n"},
		{"x-empty", "", "x-empty: \r\n"},
		{"X!#$%&'*+-.^_`|~9", "a", "X!#$%&'*+-.^_`|~9: a\r\n"},
		{"X", "tab\tobs-text \xe9", "X: tab\tobs-text \xe9\r\n"},
	} {
		got, err := AppendField([]byte("+"), c.name, c.value)
		if err != nil || string(got) != "+"+c.want {
			t.Errorf("%q: got %q, %v, want %q",
				c.name, got, err, c.want)
		}
	}
}

// RFC 9110 §5.5: CR, LF and NUL are dangerous, the other control bytes are of
// no use to anybody.
func TestAppendFieldRefuses(t *testing.T) {
	for _, c := range []struct{ name, value string }{
		{"Location", "/\r\nSet-Cookie: a=b"},
		{"Location", "/\nSet-Cookie: a=b"},
		{"Location", "/\rSet-Cookie: a=b"},
		{"Location", "/\r\n\r\n<script>"},
		{"Location", "a\x00b"},
		{"Location", "a\x7fb"},
		{"Location", "\x1b[31m"},
		{"", "a"},
		{"A B", "a"},
		{"A:", "a"},
		{"A\r\nB", "a"},
		{"Ä", "a"},
	} {
		got, err := AppendField([]byte("+"), c.name, c.value)
		if err == nil || string(got) != "+" {
			t.Errorf("%q: %q: got %q, %v, want %q and an error",
				c.name, c.value, got, err, "+")
		}
	}
}

// What AppendField lets pass, another parser must read as one field, with the
// same name and the same value.
func FuzzAppendField(f *testing.F) {
	f.Add("Location", "/hello")
	f.Add("Location", "/\r\nSet-Cookie: a=b")
	f.Add("X", " \t\xff ")
	f.Add("Content-Length", "5")
	f.Fuzz(func(t *testing.T, name, value string) {
		line, err := AppendField(nil, name, value)
		if err != nil {
			return
		}
		if isServerField(name) || strings.EqualFold(name, "Trailer") {
			return // these mean something to a client
		}
		head := "HTTP/1.0 200 OK\r\n" + string(line) + "\r\n"
		resp, err := http.ReadResponse(
			bufio.NewReader(strings.NewReader(head)), nil)
		if err != nil {
			t.Fatalf("%q: %v", head, err)
		}
		resp.Body.Close()
		key := http.CanonicalHeaderKey(name)
		if len(resp.Header) > 2 || len(resp.Header[key]) != 1 {
			t.Fatalf("%q: got %q, want one", head, resp.Header)
		}
		got, want := resp.Header[key][0], strings.Trim(value, " \t")
		if got != want {
			t.Fatalf("%q: got %q, want %q", head, got, want)
		}
	})
}
