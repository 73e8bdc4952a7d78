//lab:solution-only

package wsframe

import (
	"bytes"
	"strings"
	"testing"
)

// RFC 6455 §5.5.1, §7.4.
func TestParseClose(t *testing.T) {
	for in, want := range map[string]Closing{
		"":                     {NoStatus, ""},
		"03 e8":                {Normal, ""},
		"03 e9 62 79 65":       {GoingAway, "bye"},
		"0f a0 c3 a9":          {4000, "é"},
		"03 f6":                {1014, ""},
		"0b b8":                {3000, ""},
		"13 87":                {4999, ""},
		"03 e8 ef bf bd 20 61": {Normal, "\ufffd a"},
	} {
		c, err := ParseClose(unhex(t, in))
		if c != want || err != nil {
			t.Errorf("%s: got %+v, %v, want %+v", in, c, err, want)
		}
		if p := AppendClose(nil, want); !bytes.Equal(p, unhex(t, in)) {
			t.Errorf("%+v: got % x, want %s", want, p, in)
		}
	}
	for in, want := range map[string]Code{
		"03":    ProtocolError,
		"00 00": ProtocolError, "03 e7": ProtocolError, // 0, 999
		"03 ec": ProtocolError, "03 ed": ProtocolError, // 1004, 1005
		"03 ee": ProtocolError, "03 f7": ProtocolError, // 1006, 1015
		"03 f8": ProtocolError, "04 4c": ProtocolError, // 1016, 1100
		"07 d0": ProtocolError, "0b b7": ProtocolError, // 2000, 2999
		"13 88": ProtocolError, "ff ff": ProtocolError, // 5000, 65535
		"03 e8 ce":          InvalidPayload,
		"03 e8 ed a0 80":    InvalidPayload,
		"03 e8 f4 90 80 80": InvalidPayload,
	} {
		if _, err := ParseClose(unhex(t, in)); code(err) != want {
			t.Errorf("%s: got %v, want %v", in, err, want)
		}
	}
}

// What is too long for a control frame is cut between characters.
func TestAppendCloseCuts(t *testing.T) {
	for n := 118; n < 130; n++ {
		reason := strings.Repeat("a", n) + "€€"
		p := AppendClose(nil, Closing{Normal, reason})
		c, err := ParseClose(p)
		if err != nil || len(p) > 125 || !strings.HasPrefix(reason, c.Reason) ||
			n < 123 && len(p) < 123 {
			t.Errorf("%d: got %d bytes %q, %v", n, len(p), c.Reason, err)
		}
	}
}

// Nor is there anything to cut between where nothing is UTF-8.
func TestAppendCloseNoText(t *testing.T) {
	p := AppendClose(nil, Closing{Normal, strings.Repeat("\x80", 200)})
	if !bytes.Equal(p, []byte("\x03\xe8")) {
		t.Errorf("got % x", p)
	}
}

func FuzzParseClose(f *testing.F) {
	f.Add([]byte("\x03\xe8bye"))
	f.Fuzz(func(t *testing.T, p []byte) {
		if len(p) > 125 {
			return
		}
		c, err := ParseClose(p)
		if err != nil {
			return
		}
		if again := AppendClose(nil, c); !bytes.Equal(again, p) {
			t.Fatalf("% x: got % x again", p, again)
		}
	})
}
