//lab:solution-only

package upgrade

import (
	"testing"

	"barewire/02-requests/request"
)

// RFC 6455 §10.2; RFC 6454 §4.
func TestOrigins(t *testing.T) {
	for _, c := range []struct {
		host, origin string
		allow        Origins
		want         int
	}{
		{"example.com", "http://example.com", nil, 0},
		{"example.com", "https://example.com", nil, 0},
		{"Example.COM", "http://eXample.com", nil, 0},
		{"example.com:80", "http://example.com", nil, 0},
		{"example.com", "http://example.com:80", nil, 0},
		{"example.com:443", "https://example.com", nil, 0},
		{"127.0.0.1:8080", "http://127.0.0.1:8080", nil, 0},
		{"[::1]:8080", "http://[::1]:8080", nil, 0},
		{"example.com:8080", "http://example.com", nil, 403},
		{"example.com:443", "http://example.com", nil, 403},
		{"example.com", "http://evil.example", nil, 403},
		{"example.com", "http://example.com.evil.example", nil, 403},
		{"example.com", "http://notexample.com", nil, 403},
		{"example.com", "null", nil, 403},
		{"example.com", "", nil, 403},
		{"example.com", "example.com", nil, 403},
		{"", "http://", nil, 403},
		{"a", "http://evil.example", Origins{"*"}, 0},
		{"a", "http://b.example", Origins{"x", "http://b.example"}, 0},
		{"a", "https://b.example", Origins{"http://b.example"}, 403},
		{"a", "http://b.example:80", Origins{"http://b.example"}, 0},
		{"a", "http://c.b.example", Origins{"http://b.example"}, 403},
		{"a", "null", Origins{"null"}, 403},
	} {
		r := &request.Request{Host: c.host, Fields: request.Fields{
			{Name: "Origin", Value: c.origin}}}
		if got := status(c.allow.Check(r)); got != c.want {
			t.Errorf("%q at %q, allowed %q: got %d, want %d",
				c.origin, c.host, c.allow, got, c.want)
		}
	}
	r := &request.Request{Host: "a", Fields: fields(t, "Accept: */*")}
	if err := Origins(nil).Check(r); err != nil {
		t.Errorf("no Origin: %v", err)
	}
	r.Fields = fields(t, "Origin: http://a", "Origin: http://b")
	if got := status(Origins{"*"}.Check(r)); got != 400 {
		t.Errorf("two origins: got %d, want 400", got)
	}
}
