//lab:solution-only

package http11

import (
	"testing"

	"barewire/02-requests/request"
)

// RFC 9110 §7.2, RFC 3986 §3.2.2, §3.2.3.
func TestIsAuthority(t *testing.T) {
	for s, want := range map[string]bool{
		"a": true, "www.example.com": true, "WWW.Example.COM.": true,
		"127.0.0.1": true, "a:80": true, "a:": true, "a:65535": true,
		"a:00080": true, "[::1]": true, "[::1]:8080": true, "[::1]:": true,
		"[::ffff:1.2.3.4]:1": true, "x_y": true, "a%20b": true, "a+b": true,
		"a,b": true, "xn--bcher-kva.example": true,

		"": false, ":": false, ":80": false, "a:65536": false, "a:8o": false,
		"a:+80": false, "a:-1": false, "a:0x50": false, "a:8 0": false,
		"a:80:80": false, "a::80": false, "::1": false, "[::1": false,
		"::1]": false, "[::1]80": false, "[::1]a:80": false, "[]": false,
		"[1.2.3.4]": false, "[::1%eth0]": false, "[::g]": false,
		"a b": false, "a\tb": false, "a/b": false, "a?b": false, "a#b": false,
		"a@b": false, "u:p@a": false, "a\\b": false, "a%2": false,
		"a%zz": false, "a%": false, "ä": false, "a\x00": false, "a\"": false,
		"http://a": false, "a<b": false, "{a}": false, "a:99999999999": false,
	} {
		if got := IsAuthority(s); got != want {
			t.Errorf("%q: got %v, want %v", s, got, want)
		}
	}
}

// RFC 9112 §3.2, §3.2.2.
func TestCheckHost(t *testing.T) {
	for _, c := range []struct {
		head, host string
		ok         bool
	}{
		{"GET / HTTP/1.1\r\nHost: a\r\n", "a", true},
		{"GET / HTTP/1.1\r\nhOsT:a:8080\r\n", "a:8080", true},
		{"GET / HTTP/1.1\r\nHost:\r\n", "", true},
		{"GET / HTTP/1.0\r\n", "", true},
		{"GET / HTTP/1.0\r\nHost: a\r\n", "a", true},
		{"GET http://b/ HTTP/1.1\r\nHost: a\r\n", "b", true},
		{"GET http://b:81 HTTP/1.1\r\nHost: a:80\r\n", "b:81", true},
		{"GET http://b/ HTTP/1.0\r\n", "b", true},
		{"OPTIONS * HTTP/1.1\r\nHost: a\r\n", "a", true},

		{"GET / HTTP/1.1\r\n", "", false},
		{"GET http://b/ HTTP/1.1\r\n", "", false},
		{"GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n", "", false},
		{"GET / HTTP/1.0\r\nHost: a\r\nHost: b\r\n", "", false},
		{"GET / HTTP/1.1\r\nHost:\r\nhost: b\r\n", "", false},
		{"GET / HTTP/1.1\r\nHost: a b\r\n", "", false},
		{"GET / HTTP/1.1\r\nHost: a, b\r\n", "", false},
		{"GET / HTTP/1.1\r\nHost: a:x\r\n", "", false},
		{"GET / HTTP/1.1\r\nHost: user@a\r\n", "", false},
		{"GET / HTTP/1.0\r\nHost: a/b\r\n", "", false},
		{"GET http://b/ HTTP/1.1\r\nHost: a/b\r\n", "", false},
		{"GET http://b:x/ HTTP/1.1\r\nHost: a\r\n", "", false},
		{"GET http://[b]/ HTTP/1.1\r\nHost: a\r\n", "", false},
	} {
		r := parsed(t, c.head+"\r\n")
		err := CheckHost(r)
		refusal, _ := err.(*request.StatusError)
		switch {
		case c.ok && (err != nil || r.Host != c.host):
			t.Errorf("%q: got %q and %v, want %q", c.head, r.Host, err, c.host)
		case !c.ok && (refusal == nil || refusal.Status != 400):
			t.Errorf("%q: got %v, want 400", c.head, err)
		}
	}
}
