//lab:solution-only

package http11

import (
	"strings"
	"testing"
)

// smuggled are requests that made one server see another number of requests
// than the one before it. The reading list is the HTTP Garden's list of
// trophies (github.com/narfindustries/http-garden) and the research that it
// stands on. Each is followed by a good request, and answers says what is
// answered: a 400 and nothing behind it, or, where the bytes are lawful, all.
var smuggled = []struct {
	name, sent, answers string
}{
	// Whose length counts. RFC 9112 §6.3.
	{"both lengths", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n" +
		"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "400"},
	{"both, the length nonsense", "POST / HTTP/1.1\r\nHost: a\r\n" +
		"Content-Length: blahblahblah\r\nTransfer-Encoding: chunked\r\n\r\n" +
		"1\r\nZ\r\n0\r\n\r\n", "400"},
	{"two lengths, short first", "POST / HTTP/1.1\r\nHost: a\r\n" +
		"Content-Length: 0\r\nContent-Length: 31\r\n\r\n" +
		"GET /evil HTTP/1.1\r\nHost: a\r\n\r\n", "400"},
	{"two lengths, long first", "GET / HTTP/1.1\r\nHost: a\r\n" +
		"Content-Length: 1\r\nContent-Length: 0\r\n\r\nZ", "400"},
	{"empty length before another", "GET / HTTP/1.1\r\nHost: a\r\n" +
		"Content-Length: \r\nContent-Length: 59\r\n\r\n" +
		"POST /evil HTTP/1.1\r\n", "400"},
	{"empty length", "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: \r\n\r\n" +
		"GET / HTTP/1.1\r\nHost: a\r\n\r\n", "400"},
	{"length list", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5, 5\r\n" +
		"\r\n01234", "400"},
	{"octal length", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 010\r\n" +
		"\r\n0123456789", "200 200"},
	{"hex length", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0x10\r\n" +
		"\r\nZ", "400"},
	{"length with a sign", "POST / HTTP/1.1\r\nHost: a\r\n" +
		"Content-Length: +1\r\n\r\nZ", "400"},
	{"length with underscores", "GET / HTTP/1.1\r\nHost: a\r\n" +
		"Content-Length: +1_0\r\n\r\n0123456789", "400"},
	{"negative length", "GET / HTTP/1.1\r\nHost: a\r\n" +
		"Content-Length: -48\r\n\r\n", "400"},
	{"length with a tail", "GET / HTTP/1.1\r\nHost: a\r\n" +
		"Content-Length: 1Z\r\n\r\nZ", "400"},
	{"length in GET", "GET /hello HTTP/1.1\r\nHost: a\r\n" +
		"Content-Length: 31\r\n\r\nGET /evil HTTP/1.1\r\nHost: a\r\n\r\n",
		"200 200"},

	// What is a coding. RFC 9112 §6.1, §7.
	{"empty coding first", "POST / HTTP/1.1\r\nHost: a\r\n" +
		"Transfer-Encoding: ,chunked\r\n\r\n0\r\n\r\n", "400"},
	{"empty coding first, and a length", "GET / HTTP/1.1\r\nHost: a\r\n" +
		"Transfer-Encoding: ,chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
		"400"},
	{"chunked twice", "POST / HTTP/1.1\r\nHost: a\r\n" +
		"Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n" +
		"0\r\n\r\n", "400"},
	{"chunked with a Kelvin sign", "POST / HTTP/1.1\r\nHost: a\r\n" +
		"Transfer-Encoding: chun\u212aed\r\n\r\n0\r\n\r\n", "400"},
	{"identity", "POST / HTTP/1.1\r\nHost: a\r\n" +
		"Transfer-Encoding: identity\r\nContent-Length: 5\r\n\r\n01234", "400"},
	{"chunked in quotes", "POST / HTTP/1.1\r\nHost: a\r\n" +
		"Transfer-Encoding: \"chunked\"\r\n\r\n0\r\n\r\n", "400"},
	{"chunked behind a vertical tab", "POST / HTTP/1.1\r\nHost: a\r\n" +
		"Transfer-Encoding: \x0bchunked\r\n\r\n0\r\n\r\n", "400"},
	{"xchunked", "POST / HTTP/1.1\r\nHost: a\r\n" +
		"Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n", "400"},
	{"chunked in HTTP/1.0", "POST / HTTP/1.0\r\nHost: a\r\n" +
		"Connection: keep-alive\r\nTransfer-Encoding: chunked\r\n\r\n" +
		"0\r\n\r\n", "400"},
	{"coding folded", "POST / HTTP/1.1\r\nHost: a\r\n" +
		"Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n", "400"},
	{"coding after a field of LF", "POST / HTTP/1.1\r\nHost: a\r\n" +
		"X: y\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "400"},

	// Where a chunk ends. RFC 9112 §7.1, §7.1.1.
	{"underscore in a size", "POST / HTTP/1.1\r\nHost: a\r\n" +
		"Transfer-Encoding: chunked\r\n\r\n0_2e\r\n\r\n" +
		"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n0\r\n\r\n", "400"},
	{"hex prefix of a size", "POST / HTTP/1.1\r\nHost: a\r\n" +
		"Transfer-Encoding: chunked\r\n\r\n0x1\r\nZ\r\n0\r\n\r\n", "400"},
	{"negative size", "POST / HTTP/1.1\r\nHost: a\r\n" +
		"Transfer-Encoding: chunked\r\n\r\n1\r\nZ\r\n-0x0\r\n\r\n", "400"},
	{"size with a tail", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: " +
		"chunked\r\n\r\n1these-bytes\r\nZ\r\n0\r\n\r\n", "400"},
	{"size of other letters", "POST / HTTP/1.1\r\nHost: a\r\n" +
		"Transfer-Encoding: chunked\r\n\r\nZ\r\nZZ\r\nZZZ\r\n\r\n", "400"},
	{"space before a size", "POST / HTTP/1.1\r\nHost: a\r\n" +
		"Transfer-Encoding: chunked\r\n\r\n  0\r\n\r\n", "400"},
	{"tab before a size", "POST / HTTP/1.1\r\nHost: a\r\n" +
		"Transfer-Encoding: chunked\r\n\r\n\t0\r\n\r\n", "400"},
	{"no size", "POST / HTTP/1.1\r\nHost: a\r\n" +
		"Transfer-Encoding: chunked\r\n\r\n\r\n\r\n", "400"},
	{"size that overflows", "POST / HTTP/1.1\r\nHost: a\r\n" +
		"Transfer-Encoding: chunked\r\n\r\n10000000000000000\r\n", "400"},
	{"size line of LF", "POST / HTTP/1.1\r\nHost: a\r\n" +
		"Transfer-Encoding: chunked\r\n\r\n0\n\r\n", "400"},
	{"data ended by LF", "POST / HTTP/1.1\r\nHost: a\r\n" +
		"Transfer-Encoding: chunked\r\n\r\na\r\n0123456789\n0\r\n\r\n", "400"},
	{"CR in an extension", "POST / HTTP/1.1\r\nHost: a\r\n" +
		"Transfer-Encoding: chunked\r\n\r\n5\r\r;ABCD\r\n34\r\nE\r\n0\r\n\r\n" +
		"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n0\r\n\r\n", "400"},
	{"LF in an extension", "POST / HTTP/1.1\r\nHost: a\r\n" +
		"Transfer-Encoding: chunked\r\n\r\n2;\nxx\r\n4b\r\n0\r\n\r\n", "400"},
	{"CR LF too many", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: " +
		"chunked\r\n\r\n1\r\nZ\r\n\r\n0\r\n\r\n", "400"},
	{"end of a body in a body", "POST / HTTP/1.1\r\nHost: a\r\n" +
		"Transfer-Encoding: chunked\r\n\r\n17\r\n0\r\n\r\n" +
		"GET / HTTP/1.1\r\n\r\n\r\n\r\n0\r\n\r\n", "400"},
	{"two bytes for CR LF", "POST / HTTP/1.1\r\nHost: a\r\n" +
		"Transfer-Encoding: chunked\r\n\r\n1\r\nZXX0\r\n\r\n", "400"},
	{"request as trailer", "POST / HTTP/1.1\r\nHost: a\r\n" +
		"Transfer-Encoding: chunked\r\n\r\n0\r\nX:POST / HTTP/1.1\r\n\r\n",
		"200 200"},
	{"byte after the end", "POST / HTTP/1.1\r\nHost: a\r\n" +
		"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n\x00", "200 400"},

	// Where a field ends, and what its name is. RFC 9112 §2.2, §5.
	{"bare LF lines", "GET / HTTP/1.1\nHost: a\n\n", "400"},
	{"bare CR in a value", "GET / HTTP/1.1\r\nHost: a\r\n" +
		"Visible: :/\rSmuggled: :)\r\n\r\n", "400"},
	{"bare CR before a length", "GET / HTTP/1.1\r\nHost: a\r\n" +
		"X: y\rContent-Length: 10\r\n\r\n0123456789", "400"},
	{"NUL in a value", "GET / HTTP/1.1\r\nHost: google.com\x00.b\r\n\r\n",
		"400"},
	{"NUL in a name", "GET / HTTP/1.1\r\nHost: a\r\nHea\x00der: v\r\n\r\n",
		"400"},
	{"LF LF in a value", "GET / HTTP/1.1\r\nHost: a\r\nUseless:\n\n" +
		"GET / HTTP/1.1\r\n\r\n", "400"},
	{"head that ends with CR", "GET / HTTP/1.1\r\nHost: a\r\n\rZGET /evil: " +
		"HTTP/1.1\r\nHost: a\r\n\r\n", "400"},
	{"space before the colon", "GET / HTTP/1.1\r\nHost: a\r\n" +
		"Content-Length : 30\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", "400"},
	{"space before the first name", "GET / HTTP/1.1\r\n\tContent-Length: 1" +
		"\r\nHost: a\r\n\r\nX", "400"},
	{"no colon", "GET / HTTP/1.1\r\nHost: a\r\nContent-Length 10\r\n\r\n" +
		"0123456789", "400"},
	{"name over two lines", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-\r\n" +
		"Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n", "400"},
	{"no name", "GET / HTTP/1.1\r\nHost: a\r\n:\r\nI: am cut off\r\n\r\n",
		"400"},
	{"no-break space in a name", "GET / HTTP/1.1\r\nHost: a\r\n" +
		"Content-Length\x85: 10\r\n\r\n0123456789", "400"},
	{"odd bytes in a name", "GET / HTTP/1.1\r\nHost: a\r\n" +
		"\"(),/;<=>?@[/]{}\xc0: yep\r\n\r\n", "400"},
	{"odd but lawful name", "GET / HTTP/1.1\r\nHost: a\r\nTe!s~t: a\r\n\r\n",
		"200 200"},

	// What a request line is. RFC 9112 §2.3, §3.
	{"LF in the request line", "GET /\nHTTP/1.1\r\nHost: a\r\n\r\n", "400"},
	{"version cut short", "GET / HTTP/1.32\r\nHost: a\r\n\r\n", "400"},
	{"version that overflows", "GET / HTTP/4294967295.255\r\n\r\n", "400"},
	{"no version", "GET /evil\r\nHost: a\r\n\r\n", "400"},
	{"method with odd bytes", "G=\":<>(e),[T];?\" /get HTTP/1.1\r\n" +
		"Host: a\r\n\r\n", "400"},
	{"target that is none", "GET ! HTTP/1.1\r\nHost: a\r\n\r\n", "400"},
	{"HTTP/2 in plain text", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "505"},

	// For whom it is. RFC 9112 §3.2.
	{"two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "400"},
	{"no host", "GET / HTTP/1.1\r\n\r\n", "400"},
	{"host with a user", "GET / HTTP/1.1\r\nHost: a@b\r\n\r\n", "400"},
	{"host with a path", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", "400"},
	{"target with a user", "GET http://a@b/ HTTP/1.1\r\nHost: b\r\n\r\n",
		"400"},
}

func TestSmuggling(t *testing.T) {
	const good = "GET /hello HTTP/1.1\r\nHost: a\r\n\r\n"
	s := &Server{Handler: site.Serve}
	for _, c := range smuggled {
		got := answers(s, c.sent+good)
		if statuses(got) != c.answers {
			t.Errorf("%s: %q\ngot %s, want %s", c.name, c.sent, statuses(got),
				c.answers)
		}
		if c.answers == "400" && !strings.Contains(got,
			"Connection: close\r\n") {
			t.Errorf("%s: got %q, want close", c.name, got)
		}
	}
}
