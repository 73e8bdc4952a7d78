package dissect

import (
	hexdigits "encoding/hex"
	"slices"
	"strings"
	"testing"
)

func unhex(t *testing.T, s string) []byte {
	t.Helper()
	p, err := hexdigits.DecodeString(strings.ReplaceAll(s, " ", ""))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestHTTP2(t *testing.T) {
	for _, c := range []struct{ name, in, has, bad string }{
		{"SETTINGS", "00 00 06 04 00 00000000 0003 00000001",
			"setting MAX_CONCURRENT_STREAMS=1", ""},
		{"the header's own 9", "00 00 11 06 00 00000000 0102030405060708",
			"type PING", "length: want 8: 17 = 8 + the header's own 9 " +
				"(RFC 9113 §6.7)"},
		{"SETTINGS of 15", "00 00 0f 04 00 00000000", "", "length: want a " +
			"multiple of 6: 15 = 6 + the header's own 9 (RFC 9113 §6.5)"},
		{"DATA on the connection", "00 00 01 00 01 00000000 61",
			`data a`, "stream: want a stream: not 0 (RFC 9113 §6.1)"},
		{"PING on a stream", "00 00 08 06 00 00000001 0102030405060708",
			"", "stream: want 0, the connection (RFC 9113 §6.7)"},
		{"reserved bit", "00 00 00 04 01 80000000", "",
			"stream: want the reserved bit unset (RFC 9113 §4.1)"},
		{"padding", "00 00 05 00 08 00000001 02 6161 0000", "data aa", ""},
		{"too much padding", "00 00 03 00 08 00000001 03 6161", "",
			"pad length: want at most 2, what is left of the payload " +
				"(RFC 9113 §6.1)"},
		{"priority", "00 00 06 01 25 00000003 80000001 0f 82",
			"stream dependency 1, exclusive", ""},
		{"plain literal", "00 00 06 01 05 00000001 00 01 61 02 62 63",
			"literal, not added a: bc", ""},
		{"indexed", "00 00 01 01 05 00000001 82",
			"indexed field :method: GET", ""},
		{"Huffman", "00 00 11 01 05 00000001" +
			"82 86 84 41 8c f1e3 c2e5 f23a 6ba0 ab90 f4ff",
			"literal, added to the table :authority: www.example.com", ""},
		{"an entry of earlier", "00 00 01 01 05 00000001 be",
			"indexed field", ""},
		{"a block in two", "00 00 02 01 01 00000001 00 01" +
			"00 00 03 09 04 00000001 61 01 62", "type CONTINUATION", ""},
		{"GOAWAY", "00 00 0a 07 00 00000000 00000001 00000001 6e6f",
			"error code PROTOCOL_ERROR", ""},
		{"unknown", "00 00 01 2a ff 00000000 00", "type 0x2a", ""},
		{"payload cut", "00 00 08 06 00 00000000 0102", "",
			"PING frame: cut off: 2 of 8 bytes of payload"},
		{"header cut", "00 00 08 06 00", "",
			"frame header: cut off: 5 bytes of 9"},
		{"block cut", "00 00 02 01 05 00000001 00 05", "",
			"field: the block ends inside it (RFC 7541 §6)"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := unhex(t, c.in)
			parts := HTTP2(p)
			tile(t, parts, len(p))
			if got := strings.Join(bads(parts), "; "); got != c.bad {
				t.Errorf("got %q, want %q", got, c.bad)
			}
			if c.has != "" && !slices.ContainsFunc(parts, func(p Part) bool {
				return p.Name+" "+p.Value == c.has
			}) && !slices.ContainsFunc(parts, func(p Part) bool {
				return p.Name == c.has
			}) {
				t.Errorf("got %+v, want %q among them", parts, c.has)
			}
		})
	}
}

// A table lasts for the connection: RFC 7541 C.3, two requests.
func TestHTTP2Table(t *testing.T) {
	p := append([]byte(ClientPreface), unhex(t, "00 00 14 01 05 00000001"+
		"828684410f7777772e6578616d706c652e636f6d"+
		"00 00 0e 01 05 00000003 828684be58086e6f2d6361636865")...)
	parts := HTTP2(p)
	tile(t, parts, len(p))
	want := ":authority: www.example.com"
	n := 0
	for _, part := range parts {
		if part.Value == want {
			n++
		}
	}
	if n != 2 || bads(parts) != nil {
		t.Errorf("got %q %d times, want twice, none bad: %v", want, n, parts)
	}
	// From the connection's begin on, nobody added an entry 63.
	p = append([]byte(ClientPreface), unhex(t, "000001 01 05 00000001 bf")...)
	if len(bads(HTTP2(p))) == 0 {
		t.Error("entry 63 of an empty table: want it bad")
	}
}

func FuzzHTTP2(f *testing.F) {
	f.Add([]byte(ClientPreface + "\x00\x00\x00\x04\x00\x00\x00\x00\x00"))
	f.Add([]byte("\x00\x00\x06\x01\x2d\x00\x00\x00\x01\x01\x00\x00\x00\x00" +
		"\x0f\x82"))
	f.Fuzz(func(t *testing.T, p []byte) {
		tile(t, HTTP2(p), len(p))
		tile(t, HPACK(p), len(p))
	})
}

func TestWebSocket(t *testing.T) {
	tests := []struct{ in, note string }{
		{"\x81\x85\x37\xfa\x21\x3d\x7f\x9f\x4d\x51\x58", `unmasked "Hello"`},
		{"\x82\x82\x00\x00\x00\x01\x0a\x0b", "unmasked 0a 0b"},
		{"\x81\x05Hello", ""},
		{"\x88\x82\x2d\x73\xcc\xa6\x2e\x9b", `close code 1000, reason ""`},
		{"\x88\x05\x0f\xa0bye", `close code 4000, reason "bye"`},
	}
	for _, test := range tests {
		parts := WebSocket([]byte(test.in))
		last := parts[len(parts)-1]
		if last.Name != "payload" || last.Note != test.note {
			t.Errorf("%q: got %s (%s), want payload (%s)", test.in,
				last.Name, last.Note, test.note)
		}
	}
}
