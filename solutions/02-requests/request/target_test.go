//lab:solution-only

package request

import (
	"net/url"
	"strings"
	"testing"
)

func TestParseTarget(t *testing.T) {
	for _, c := range []struct {
		name, method, target string
		want                 Target
		status               int
	}{
		{"9112 3.2.1", "GET", "/where?q=now", Target{"/where", "q=now", ""}, 0},
		{"empty query", "GET", "/where?", Target{"/where", "", ""}, 0},
		{"second ?", "GET", "/a?b?c", Target{"/a", "b?c", ""}, 0},
		{"% in a query", "GET", "/a?100%", Target{"/a", "100%", ""}, 0},
		{"escaped ?", "GET", "/a%3fb?c", Target{"/a?b", "c", ""}, 0},
		{"9110 4.2.3", "GET", "/%68%65llo", Target{"/hello", "", ""}, 0},
		{"decoded once", "GET", "/%2541", Target{"/%41", "", ""}, 0},
		{"+ is no space", "GET", "/a+b", Target{"/a+b", "", ""}, 0},
		{"9112 3.2.2", "GET", "http://www.example.org/pub/a.html?x",
			Target{"/pub/a.html", "x", "www.example.org"}, 0},
		{"no path", "GET", "HTTPS://a:1", Target{"/", "", "a:1"}, 0},
		{"no path, a query", "GET", "http://a?b", Target{"/", "b", "a"}, 0},
		{"9112 3.2.3", "CONNECT", "www.example.com:80",
			Target{"", "", "www.example.com:80"}, 0},
		{"9112 3.2.4", "OPTIONS", "*", Target{"*", "", ""}, 0},
		{"* for another", "GET", "*", Target{}, 400},
		{"CONNECT with a path", "CONNECT", "/a", Target{}, 400},
		{"empty", "GET", "", Target{}, 400},
		{"relative", "GET", "a", Target{}, 400},
		{"another scheme", "GET", "ftp://a/", Target{}, 400},
		{"9110 4.2.1 empty host", "GET", "http:///a", Target{}, 400},
		{"9110 4.2.4 user", "GET", "http://me@a/", Target{}, 400},
		{"fragment", "GET", "/a#b", Target{}, 400},
		{"fragment without a path", "GET", "http://a#b", Target{}, 400},
		{"control byte", "GET", "/\x7f", Target{}, 400},
		{"HTAB", "GET", "/a\tb", Target{}, 400},
		{"raw UTF-8", "GET", "/caf\u00e9", Target{}, 400},
		{"3986 2.1 % alone", "GET", "/%", Target{}, 400},
		{"3986 2.1 one digit", "GET", "/%4", Target{}, 400},
		{"3986 2.1 not hex", "GET", "/%4g", Target{}, 400},
		{"3986 2.1 a sign", "GET", "/%+4", Target{}, 400},
		{"3986 7.3", "GET", "/%00", Target{}, 400},
		{"absolute, bad path", "GET", "http://a/%", Target{}, 400},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := ParseTarget(c.method, c.target)
			wantStatus(t, err, c.status)
			if err == nil && got != c.want {
				t.Errorf("got %+v, want %+v", got, c.want)
			}
		})
	}
}

func FuzzParseTarget(f *testing.F) {
	for _, s := range []string{"/a?b", "*", "http://a/%41", "a:80", "/%", "%"} {
		f.Add("GET", s)
		f.Add("CONNECT", s)
	}
	f.Fuzz(func(t *testing.T, method, s string) {
		target, err := ParseTarget(method, s)
		if err == nil && strings.Contains(target.Path, "\x00") {
			t.Errorf("%q: a NUL in path %q", s, target.Path)
		}
	})
}

// What we decode, net/url decodes to the same, and the other way round.
func FuzzDecodePath(f *testing.F) {
	for _, s := range []string{"/a%41", "/%", "/%zz", "/%00", "/%+1", "/%C3%A9"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, err := DecodePath(s)
		want, urlErr := url.PathUnescape(s)
		if strings.Contains(s, "%00") {
			if err == nil {
				t.Errorf("%q: want %%00 refused", s)
			}
			return
		}
		if (err == nil) != (urlErr == nil) || err == nil && got != want {
			t.Errorf("%q: got %q, %v; net/url: %q, %v", s, got, err, want, urlErr)
		}
	})
}
