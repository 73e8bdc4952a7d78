package dissect

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// tile checks what Part promises about a list of parts for n bytes.
func tile(t *testing.T, parts []Part, n int) {
	t.Helper()
	next := 0
	var above []Part
	for i, part := range parts {
		for len(above) > 0 && above[len(above)-1].Depth >= part.Depth {
			above = above[:len(above)-1]
		}
		if part.Len < 0 || part.Offset < 0 || part.End() > n {
			t.Fatalf("part %d %+v is out of 0 to %d", i, part, n)
		}
		if part.Name == "" {
			t.Fatalf("part %d %+v has no name", i, part)
		}
		if part.Depth == 0 {
			if part.Offset != next || part.Len == 0 {
				t.Fatalf("part %d %+v: want it at %d", i, part, next)
			}
			next = part.End()
		} else {
			if len(above) == 0 {
				t.Fatalf("part %d %+v lies in none", i, part)
			}
			in := above[len(above)-1]
			if part.Offset < in.Offset || part.End() > in.End() {
				t.Fatalf("part %d %+v is not inside %+v", i, part, in)
			}
		}
		above = append(above, part)
	}
	if next != n {
		t.Fatalf("the parts cover %d of %d bytes: %+v", next, n, parts)
	}
}

// bads are what is wrong in parts: name, where, why.
func bads(parts []Part) []string {
	var all []string
	for _, p := range parts {
		if p.Bad != "" {
			all = append(all, p.Name+": "+p.Bad)
		}
	}
	return all
}

func TestHTTP1Bad(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"request", "GET / HTTP/1.0\r\nHost: a\r\n\r\n", ""},
		{"no fields", "GET / HTTP/1.0\r\n\r\n", ""},
		{"two in a row", "GET / HTTP/1.1\r\n\r\nGET /b HTTP/1.1\r\n\r\n", ""},
		{"0.9", "GET /hello\r\n", ""},
		{"leading empty line", "\r\nGET / HTTP/1.0\r\n\r\n", ""},
		{"body", "POST / HTTP/1.0\r\nContent-Length: 3\r\n\r\nabc", ""},
		{"until close", "HTTP/1.0 200 OK\r\n\r\nabc", ""},
		{"no content", "HTTP/1.0 204 No Content\r\n\r\n", ""},
		{"answer to HEAD", "HTTP/1.0 200 OK\r\nContent-Length: 9\r\n\r\n", ""},
		{"interim", "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n" +
			"Content-Length: 0\r\n\r\n", ""},
		{"chunked", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" +
			"3;x=y\r\nabc\r\n0\r\nT: u\r\n\r\n", ""},
		{"LF", "HTTP/1.0 200 OK\nDate: x\r\n\r\n",
			"end of line: line ends with LF, not CR LF"},
		{"no head's end", "GET / HTTP/1.0\r\nHost: a\r\n",
			"request: the head has no end: an empty line is missing"},
		{"mid-line", "GET / HT",
			"request: the head has no end: an empty line is missing; " +
				"version: want HTTP/, a digit, a dot and a digit; " +
				"end of line: cut off: the line has no CR LF"},
		{"two spaces", "GET  / HTTP/1.0\r\n\r\n",
			"target: a space too many: one stands between two parts"},
		{"method", "G(T / HTTP/1.0\r\n\r\n",
			"method: the method is no token: '(' (28) at its byte 1"},
		{"version", "GET / http/1.0\r\n\r\n",
			"version: want HTTP/, a digit, a dot and a digit"},
		{"status", "HTTP/1.0 OK 200\r\n\r\n",
			"status code: want three digits, 100 to 599"},
		{"colon", "GET / HTTP/1.0\r\nabc\r\n\r\n",
			"field: a field line without a colon"},
		{"space before colon", "GET / HTTP/1.0\r\nHost : a\r\n\r\n",
			"space: a space before the colon"},
		{"fold", "GET / HTTP/1.0\r\nA: b\r\n c\r\n\r\n",
			"field: a field line may not begin with a space (obs-fold)"},
		{"bare CR", "GET / HTTP/1.0\r\nA: b\rc\r\n\r\n",
			"byte: a field's value may not hold CR (0d)"},
		{"NUL", "GET / HTTP/1.0\r\nA: b\x00c\r\n\r\n",
			"byte: a field's value may not hold NUL (00)"},
		{"length", "POST / HTTP/1.0\r\nContent-Length: +3\r\n\r\nabc",
			"value: Content-Length is not a number; body: where it ends is " +
				"unknown: Content-Length is not a number"},
		{"length twice", "GET / HTTP/1.0\r\nContent-Length: 0\r\n" +
			"content-length: 0\r\n\r\n", "value: Content-Length is there twice"},
		{"short", "POST / HTTP/1.0\r\nContent-Length: 5\r\n\r\nabc",
			"body: Content-Length says 5 bytes, 3 bytes came"},
		{"long", "POST / HTTP/1.0\r\nContent-Length: 3\r\n\r\nabcdef",
			"left over: 3 bytes after the message's end"},
		{"chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" +
			"x\r\nabc", "chunk size: a chunk's size is a number in " +
			"hexadecimal; body: no telling where it ends"},
		{"chunk and length", "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n" +
			"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "end of head: " +
			"Transfer-Encoding and Content-Length contradict each other"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			parts := HTTP1([]byte(test.in))
			tile(t, parts, len(test.in))
			got := strings.Join(bads(parts), "; ")
			if got != test.want {
				t.Errorf("wrong in %q:\ngot  %s\nwant %s\n%s", test.in, got,
					test.want, Text([]byte(test.in), parts))
			}
		})
	}
}

func TestText(t *testing.T) {
	in := []byte("POST /up HTTP/1.0\r\nContent-Length:  3\n\r\nabcd")
	kind, parts := Guess(in)
	const want = ` 0  43 bytes                 request
 0  "POST /up HTTP/1.0\r\n"    request line
 0  "POST"                       method
 5  "/up"                        target
 9  "HTTP/1.0"                   version
19  "Content-Length:  3\n"     field
19  "Content-Length"             name
36  "3"                          value
37  "\n"                         end of line  WRONG: line ends with LF, not CR LF
38  "\r\n"                     end of head
40  "abc"                      body (3 bytes, as Content-Length says)
43  "d"                      left over  WRONG: 1 byte after the message's end
`
	if got := Text(in, parts); kind != "http1" || got != want {
		t.Errorf("%s:\n%s\nwant:\n%s", kind, got, want)
	}
}

func TestGuess(t *testing.T) {
	tests := []struct{ in, want string }{
		{"GET / HTTP/1.0\r\n\r\n", "http1"},
		{"GET /hello\r\n", "http1"},
		{ClientPreface, "http2"},
		{"PRI * HTTP/1.1\r\n\r\n", "http1"},
		{"\x00\x00\x00\x04\x00\x00\x00\x00\x00", "http2"},
		{"\x00\x00\x00\x04\x00\x00\x00\x00\x01", "http2"},
		{"\x00\x00\x00\x04\x00\x00\x00\x00", "bytes"},
		{"\x00\x00\x00\x0a\x00\x00\x00\x00\x00", "bytes"},
		{"\r\nHTTP/1.0 200 OK\r\n\r\n", "http1"},
		{"barewire: say something\r\n", "lines"},
		{"HELLO WORLD\n", "lines"},
		{"é\n", "lines"},
		{"\x00\x00\x04", "bytes"},
		{"\xff", "bytes"},
		{"", "bytes"},
	}
	for _, test := range tests {
		kind, parts := Guess([]byte(test.in))
		tile(t, parts, len(test.in))
		if kind != test.want {
			t.Errorf("Guess(%q) is %s, want %s", test.in, kind, test.want)
		}
	}
}

func TestFirstBadAndAt(t *testing.T) {
	in := "HTTP/1.0 200 OK\nA : b\r\n\r\n"
	parts := HTTP1([]byte(in))
	bad, ok := FirstBad(parts)
	if !ok || bad.Offset != 15 || bad.Name != "end of line" {
		t.Errorf("FirstBad is %+v, want the LF at 15", bad)
	}
	if part, ok := At(parts, 9); !ok || part.Name != "status code" {
		t.Errorf("At 9 is %+v, want the status code", part)
	}
	if part, ok := At(parts, len(in)); ok {
		t.Errorf("At the end is %+v, want none", part)
	}
}

func TestQuote(t *testing.T) {
	tests := []struct {
		in   string
		max  int
		want string
	}{
		{"a\r\n", 0, `"a\r\n"`},
		{"a\r\n", 5, `"a\r\n"`},
		{"a\r\n", 4, `"a\r" … 1 byte more`},
		{"\x00\xff\"\\é日", 0, `"\x00\xff\"\\é日"`},
		{strings.Repeat("a", 5000), 20,
			`"aaaaaaaaaaaaaaaaaaaa" … 4,980 bytes more`},
		{"", 3, `""`},
	}
	for _, test := range tests {
		if got := Quote([]byte(test.in), test.max); got != test.want {
			t.Errorf("Quote(%q, %d) is %s, want %s", test.in, test.max, got,
				test.want)
		}
	}
}

func TestCaret(t *testing.T) {
	tests := []struct {
		in          string
		at, width   int
		line, caret string
	}{
		{"HTTP/1.0 200 OK\nContent-Length: 3", 15, 30,
			`"HTTP/1.0 200 OK\nContent-L"…`,
			`                ^^`},
		{"\x00\x01x", 2, 40, `"\x00\x01x"`, `         ^`},
		{"ab", 2, 40, `"ab"`, `   ^`},
		{"", 0, 40, `""`, ` ^`},
		{"ab", -3, 40, `"ab"`, ` ^`},
		{"ab", 99, 40, `"ab"`, `   ^`},
		{"0123456789abcdefghij", 19, 16, `…"89abcdefghij"`,
			`             ^`},
		{"0123456789abcdefghij", 10, 16, `…"3456789abcde"…`,
			`         ^`},
		{"aéb", 2, 40, `"aéb"`, `  ^`},
		{"a日b", 4, 40, `"a\xe6\x97\xa5b"`, `              ^`},
	}
	for _, test := range tests {
		line, caret := Caret([]byte(test.in), test.at, test.width)
		if line != test.line || caret != test.caret {
			t.Errorf("Caret(%q, %d, %d):\n%s\n%s\nwant\n%s\n%s", test.in,
				test.at, test.width, line, caret, test.line, test.caret)
		}
	}
}

func unprintable(r rune) bool {
	return r != '\n' && (r == utf8.RuneError || !unicode.IsPrint(r))
}

func FuzzGuess(f *testing.F) {
	for _, seed := range []string{
		"GET / HTTP/1.0\r\nHost: a\r\n\r\n", "GET /\r\n", "\r\n\n\r",
		"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
		"POST / HTTP/1.0\r\nContent-Length: 3\r\n\r\nabcdef", "a: \n b\r\r\n",
		"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffff\r\n",
		// A block in two, whose value is no text.
		"\x00\x00\x02\x01\x01\x00\x00\x00\x01\x00\x01" +
			"\x00\x00\x03\x09\x04\x00\x00\x00\x01a\x01\xa1",
	} {
		f.Add([]byte(seed), 3)
	}
	f.Fuzz(func(t *testing.T, p []byte, at int) {
		for _, d := range Decoders() {
			parts := d.Parts(p)
			tile(t, parts, len(p))
			text := Text(p, parts)
			if strings.Count(text, "\n") != len(parts) ||
				strings.ContainsFunc(text, unprintable) {
				t.Errorf("%s: want %d printable lines, got %q", d.Kind,
					len(parts), text)
			}
		}
		Guess(p)
		width := 20 + at&63
		line, caret := Caret(p, at, width)
		if columns(line) > width || columns(caret) > columns(line) {
			t.Errorf("%q under %q: want them in %d columns", caret, line, width)
		}
	})
}
