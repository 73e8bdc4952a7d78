//lab:solution-only

package http11

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"testing"

	"barewire/02-requests/request"
)

// deviations are the ways in which we read a request otherwise than
// net/http.ReadRequest, and why. A difference that no line here explains fails
// the fuzz test, and so does a line whose example shows no difference. why
// names the rule or, where that leaves a choice, what made us choose: nearly
// always that what two programs may read in two ways is a way to smuggle.
var deviations = []struct {
	ours    string // our refusal of what net/http takes, as an expression
	theirs  string // net/http's refusal of what we take
	example string
	why     string
}{
	{ours: `^Host: want`, example: "GET / HTTP/1.1\r\n\r\n",
		why: "RFC 9112 §3.2: ReadRequest leaves it to the server, which " +
			"looks less closely"},
	{ours: `^target: want host`, example: "GET http://a@b/ HTTP/1.0\r\n\r\n",
		why: "RFC 9110 §4.2.4: net/url takes user names, and more for a host"},
	{ours: `^want Content-Length or Transfer-Encoding`,
		example: "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n" +
			"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
		why: "RFC 9112 §6.1 lets a server refuse both together; net/http " +
			"believes the coding and keeps the connection"},
	{ours: `^Transfer-Encoding: HTTP/1.0`, example: "POST / HTTP/1.0\r\n" +
		"Transfer-Encoding: chunked\r\n\r\n", why: "RFC 9112 §6.1: the " +
		"framing is faulty; net/http ignores the field"},
	{ours: `^Content-Length: want one, got another`,
		example: "POST / HTTP/1.0\r\nContent-Length: 1\r\n" +
			"Content-Length: 1\r\n\r\nZ",
		why: "RFC 9112 §6.3 lets a server refuse; net/http takes equal ones"},
	{ours: `does not end with CR LF|want CR LF at its end`,
		example: "GET / HTTP/1.0\n\n", why: "RFC 9112 §2.2: a bare LF MAY " +
			"end a line, so it may as well not"},
	{ours: `^field line: want a name`,
		example: "GET / HTTP/1.0\r\nA: b\r\n c\r\n\r\n",
		why:     "RFC 9112 §5.2: net/http joins folded lines"},
	{ours: `^(method|version|request line): want`,
		example: "GET / HTTP/3.0\r\n\r\n", why: "RFC 9112 §2.3, §3: one " +
			"space, nothing around it, HTTP/1; net/http lets more pass"},
	{ours: `^target: want visible ASCII`, example: "GET /\xff HTTP/1.0\r\n\r\n",
		why: "RFC 3986 §2: net/url takes bytes beyond ASCII"},
	{ours: `^target: want /path or`, example: "GET * HTTP/1.0\r\n\r\n",
		why: "RFC 9112 §3.2: net/url takes all schemes, and * always"},
	{ours: `^target: want no fragment`, example: "GET /#a HTTP/1.0\r\n\r\n",
		why: "RFC 9110 §7.1: never sent; to net/url it is path"},
	{ours: `^path: want`, example: "GET /%00 HTTP/1.0\r\n\r\n",
		why: "a NUL ends a name in C; net/url decodes it"},
	{ours: `^CONNECT`, example: "CONNECT a:80 HTTP/1.0\r\n\r\n",
		why: "RFC 9110 §9.3.6: we are no proxy"},
	{ours: `^Expect: want`, example: "GET / HTTP/1.1\r\nHost: a\r\n" +
		"Expect: tea\r\n\r\n", why: "RFC 9110 §10.1.1: ReadRequest leaves " +
		"it to the server"},
	{ours: `^(request line|head) over|^body: want at most`,
		example: "GET /" + strings.Repeat("a", 8000) + " HTTP/1.0\r\n\r\n",
		why:     "RFC 9112 §3, RFC 9110 §5.4: our limits"},
	{ours: `^chunk size: want`, example: inChunks + "1 \r\nZ\r\n0\r\n\r\n",
		why: "RFC 9112 §7.1: net/http trims the line, and takes 16 digits"},
	{ours: `^(line in a body|trailers) over|^body in chunks`,
		example: inChunks + "1;" + strings.Repeat("a", 2000) +
			"\r\nZ\r\n0\r\n\r\n",
		why: "RFC 9112 §7.1.1: other limits"},

	{theirs: `malformed HTTP request|missing method|^EOF`,
		example: "\r\nGET / HTTP/1.0\r\n\r\n", why: "RFC 9112 §2.2: empty " +
			"lines before a request SHOULD be ignored"},
	{theirs: `bad trailer key`, example: "POST / HTTP/1.1\r\nHost: a\r\n" +
		"Transfer-Encoding: chunked\r\nTrailer: Content-Length\r\n\r\n" +
		"0\r\n\r\n", why: "RFC 9110 §6.6.2: Trailer may name what it likes; " +
		"we believe none of it"},
	{theirs: `invalid URI|^parse `, example: "GET http://a%20b/ HTTP/1.0\r\n\r\n",
		why: "RFC 3986 §3.2.2: names may have bytes that net/url does not take"},
}

const inChunks = "POST / HTTP/1.1\r\nHost: a\r\n" +
	"Transfer-Encoding: chunked\r\n\r\n"

// A reading is what one of the two made of an input.
type reading struct {
	head, body, trailers string
	err                  error
}

// readOurs reads a request as Serve would.
func readOurs(input []byte) (r reading) {
	c := &conn{server: &Server{}, net: &tape{play: input}}
	c.take()
	defer c.rest()
	req, err := c.readRequest()
	if err != nil {
		return reading{err: err}
	}
	r.head = strings.Join([]string{req.Method, req.Path, req.Query, req.Host,
		asMap(req.Fields)}, "|")
	body, err := io.ReadAll(req.Body)
	r.body, r.err = string(body), err
	r.trailers = asMap(req.Trailers)
	return r
}

// readTheirs reads it with net/http.
func readTheirs(input []byte) (r reading) {
	req, err := http.ReadRequest(bufio.NewReader(bytes.NewReader(input)))
	if err != nil {
		return reading{err: err}
	}
	path := req.URL.Path
	if path == "" && req.URL.Opaque == "" {
		path = "/"
	}
	r.head = strings.Join([]string{req.Method, path, req.URL.RawQuery,
		req.Host, flat(req.Header)}, "|")
	body, err := io.ReadAll(req.Body)
	r.body, r.err = string(body), err
	r.trailers = flat(req.Trailer)
	return r
}

// asMap and flat bring fields into one form. net/http keeps the order only of
// those that share a name, and some it keeps elsewhere or makes up.
func asMap(f request.Fields) string {
	h := http.Header{}
	for _, field := range f {
		h.Add(field.Name, field.Value)
	}
	return flat(h)
}

func flat(h http.Header) string {
	h = h.Clone()
	for _, name := range []string{"Host", "Transfer-Encoding", "Trailer",
		"Cache-Control"} {
		h.Del(name)
	}
	var b strings.Builder
	h.Write(&b)
	return b.String()
}

// explained returns the lines of deviations that explain a difference.
func explained(ours, theirs reading) (lines []int) {
	matches := func(expr string, err error) bool {
		return expr != "" && err != nil &&
			regexp.MustCompile(expr).MatchString(err.Error())
	}
	var refusal *request.StatusError
	if errors.As(ours.err, &refusal) {
		ours.err = errors.New(refusal.Text)
	}
	for i, d := range deviations {
		if theirs.err == nil && matches(d.ours, ours.err) ||
			ours.err == nil && matches(d.theirs, theirs.err) {
			lines = append(lines, i)
		}
	}
	return lines
}

// differ reads input in both ways and reports whether they differ.
func differ(input []byte) (ours, theirs reading, differ bool) {
	ours, theirs = readOurs(input), readTheirs(input)
	if ours.err != nil || theirs.err != nil {
		return ours, theirs, ours.err == nil || theirs.err == nil
	}
	return ours, theirs, ours != theirs
}

func compare(t *testing.T, input []byte) {
	t.Helper()
	ours, theirs, differ := differ(input)
	if differ && explained(ours, theirs) == nil {
		t.Errorf("%q\nours   %q, %q, %q, %v\ntheirs %q, %q, %q, %v", input,
			ours.head, ours.body, ours.trailers, ours.err,
			theirs.head, theirs.body, theirs.trailers, theirs.err)
	}
}

// TestDeviations shows each line's difference.
func TestDeviations(t *testing.T) {
	for i, d := range deviations {
		ours, theirs, differ := differ([]byte(d.example))
		if !differ || !slices.Contains(explained(ours, theirs), i) {
			t.Errorf("%s%s: %s does not show it: ours %v, theirs %v", d.ours,
				d.theirs, quote(d.example), ours.err, theirs.err)
		}
	}
}

// FuzzReadRequest reads whatever comes with our reader and net/http's.
func FuzzReadRequest(f *testing.F) {
	for _, c := range smuggled {
		f.Add([]byte(c.sent))
	}
	for _, input := range found {
		f.Add([]byte(input))
	}
	f.Add([]byte(browser))
	f.Add([]byte(await + "abc"))
	f.Fuzz(func(t *testing.T, input []byte) { compare(t, input) })
}

// found are inputs that fuzzing came up with: on each the two differed and no
// line explained it. Each has taught a line of deviations, or mended ours.
var found = []string{
	"0 /#0000000000000 HTTP/1.0\r\n\n",
}

func TestFound(t *testing.T) {
	for _, input := range found {
		compare(t, []byte(input))
	}
}
