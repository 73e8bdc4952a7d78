//lab:solution-only

package upgrade

import (
	"testing"

	"barewire/02-requests/request"
)

// RFC 6455 §1.3, §4.2.2.
func TestAcceptKey(t *testing.T) {
	for key, want := range map[string]string{
		"dGhlIHNhbXBsZSBub25jZQ==": "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=",
		"x3JJHMbDL1EzLkh9GBhXDw==": "HSmrc0sMlYUkAGmm5OPpG2HaGWk=",
		"AAAAAAAAAAAAAAAAAAAAAA==": "ICX+Yqv66kxgM0FcWaLWlFLwTAI=",
	} {
		if got := AcceptKey(key); got != want {
			t.Errorf("%s: got %s, want %s", key, got, want)
		}
	}
}

// fields are lines "Name: value" as fields.
func fields(t *testing.T, lines ...string) (f request.Fields) {
	t.Helper()
	for _, line := range lines {
		field, err := request.ParseField(line)
		if err != nil {
			t.Fatal(err)
		}
		f = append(f, field)
	}
	return f
}

// status is the code that err would be answered with; 0 for no error.
func status(err error) int {
	if err == nil {
		return 0
	}
	return Refusal(err).Status
}

// RFC 6455 §4.2.1.
func TestKey(t *testing.T) {
	const name = "sec-websocket-key: "
	for _, c := range []struct {
		lines []string
		want  int
	}{
		{[]string{name + "dGhlIHNhbXBsZSBub25jZQ=="}, 0},
		{[]string{name + "dGhlIHNhbXBsZSBub25jZQ==  "}, 0},
		{nil, 400},
		{[]string{name}, 400},
		{[]string{name + "abc"}, 400},
		{[]string{name + "dGhlIHNhbXBsZSBub25jZQ"}, 400},
		{[]string{name + "dGhlIHNhbXBsZSBub25j"}, 400},
		{[]string{name + "dGhlIHNhbXBsZSBub25jZWQ="}, 400},
		{[]string{name + "dGhlIHNhbXBsZSBub25jZQ==",
			name + "dGhlIHNhbXBsZSBub25jZQ=="}, 400},
	} {
		key, err := Key(fields(t, c.lines...))
		if status(err) != c.want {
			t.Errorf("%q: got %v, want status %d", c.lines, err, c.want)
		}
		if err == nil && key != "dGhlIHNhbXBsZSBub25jZQ==" {
			t.Errorf("%q: got key %q", c.lines, key)
		}
	}
}
