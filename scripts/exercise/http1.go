package exercise

import (
	"bytes"
	"fmt"
	"io"
	"net/textproto"
	"slices"
	"strconv"
	"strings"
	"time"
)

// head is a response's status line and fields.
type head struct {
	start        int // its offset in what came
	line         string
	code, reason string
	fields       []field
	ended        int // the offset after the blank line
	body         []byte
	bodyRead     bool
	inChunks     bool    // the body came in chunks
	trailers     []field // after the last of them
}

type field struct {
	name, value string
	at          int // the offset of the line
}

// values lists the values of a field, whatever the case of its name.
func (h *head) values(name string) []string {
	var all []string
	for _, f := range h.fields {
		if strings.EqualFold(f.name, name) {
			all = append(all, f.value)
		}
	}
	return all
}

// expect status [WHAT…] reads a response's head: the status line and every
// field line, each ended by CR LF, and the blank line. WHAT is 200, '200 OK'
// or 'HTTP/1.0 200 OK'; several are alternatives.
func (x *expectation) status(c *socket) error {
	h, err := x.readHead(c)
	if err != nil {
		return err
	}
	c.head = h
	if len(x.args) == 0 && x.twin != nil && x.twin.head != nil {
		x.args = []string{x.twin.head.code}
	}
	if len(x.args) == 0 {
		return nil
	}
	for _, want := range x.args {
		if h.matches(want) {
			return nil
		}
	}
	return x.wrongStatus(c, h)
}

func (h *head) matches(want string) bool {
	return h.code == want || h.code+" "+h.reason == want || h.line == want
}

// wrongStatus points at the first byte of the status line that differs.
func (x *expectation) wrongStatus(c *socket, h *head) error {
	want := x.args[0]
	from := strings.Index(h.line, " ") + 1
	if strings.HasPrefix(want, "HTTP/") {
		from = 0
	}
	at := from + commonPrefix(h.line[from:], want)
	pr := differs("got status %q, want %s", h.line, alternatives(x.args))
	pr.lines = append(pr.lines, c.pointed(h.start, h.start+at,
		alternatives(x.args), fmt.Sprintf("%q", h.line[from:])))
	return pr
}

func alternatives(args []string) string {
	quoted := make([]string, len(args))
	for i, a := range args {
		quoted[i] = fmt.Sprintf("%q", a)
	}
	return strings.Join(quoted, " or ")
}

// readHead reads and takes apart a head. The last message's body must have
// been used before.
func (x *expectation) readHead(c *socket) (*head, error) {
	h := &head{start: c.pos}
	line, err := x.readLine(c, "a status line")
	if err != nil {
		return nil, err
	}
	h.line = line
	version, rest, _ := strings.Cut(line, " ")
	h.code, h.reason, _ = strings.Cut(rest, " ")
	if !strings.HasPrefix(version, "HTTP/") || len(h.code) != 3 {
		pr := differs("this is not a status line")
		pr.lines = append(pr.lines, c.pointed(h.start, h.start,
			"HTTP/1.0 200 OK, or another status", fmt.Sprintf("%q", line)))
		return nil, pr
	}
	h.fields, err = x.readFields(c, "the blank line that ends the head")
	h.ended = c.pos
	return h, err
}

// readFields reads field lines up to the blank one.
func (x *expectation) readFields(c *socket, end string) ([]field, error) {
	var fields []field
	for {
		at := c.pos
		line, err := x.readLine(c, end)
		if err != nil || line == "" {
			return fields, err
		}
		name, value, ok := strings.Cut(line, ":")
		if !ok || strings.ContainsAny(name, " \t") || name == "" {
			pr := differs("this is not a field line")
			pr.lines = append(pr.lines, c.pointed(at, at,
				"a name, a colon, a value", fmt.Sprintf("%q", line)))
			return nil, pr
		}
		fields = append(fields, field{name, strings.Trim(value, " \t"), at})
	}
}

// last is the head that field, date and body speak of.
func (x *expectation) last(c *socket) (*head, error) {
	if c.head == nil {
		return nil, scriptError("no head yet: expect status comes first")
	}
	return c.head, nil
}

// expect field NAME [VALUE…] wants the field in the last head, with one of
// the values if any is given. A Content-Type matches whatever its parameters.
//
// ! expect field NAME wants it absent.
func (x *expectation) field(c *socket) error {
	h, err := x.last(c)
	if err != nil {
		return err
	}
	name := first(x.args)
	got := h.values(name)
	switch {
	case x.neg && len(got) == 0:
		return nil
	case x.neg:
		return h.point(c, name, differs("the field %s must not be here", name),
			"no such field")
	case len(got) == 0:
		return differs("the field %s is missing", name).
			with("got", h.listed()).with("want", want(name, x.args[1:]))
	case len(got) > 1:
		return h.point(c, name, differs("the field %s comes %d times, "+
			"want it once", name, len(got)), "it once")
	}
	values := x.args[1:]
	if len(values) == 0 && x.twin != nil && x.twin.head != nil {
		values = x.twin.head.values(name)
	}
	if len(values) == 0 || slices.ContainsFunc(values, func(v string) bool {
		return sameValue(name, got[0], v)
	}) {
		return nil
	}
	return h.point(c, name, differs("got %s: %s, want %s", name, got[0],
		strings.Join(values, " or ")), strings.Join(values, " or "))
}

// sameValue compares a field's values by meaning: lists of tokens in any
// order, media types without parameters when none are asked for.
func sameValue(name, got, want string) bool {
	switch strings.ToLower(name) {
	case "content-type":
		if !strings.Contains(want, ";") {
			got, _, _ = strings.Cut(got, ";")
		}
		return strings.EqualFold(strings.TrimSpace(got), want)
	case "allow", "connection":
		return slices.Equal(tokens(got), tokens(want))
	}
	return got == want
}

func tokens(list string) []string {
	var all []string
	for t := range strings.SplitSeq(strings.ToLower(list), ",") {
		all = append(all, strings.TrimSpace(t))
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// point adds a caret under a field's line.
func (h *head) point(c *socket, name string, pr *problem,
	want string) *problem {
	for _, f := range h.fields {
		if strings.EqualFold(f.name, name) {
			at := f.at + len(f.name) + 1
			for at < len(c.got) && c.got[at] == ' ' {
				at++
			}
			pr.lines = append(pr.lines,
				c.pointed(h.start, at, want, fmt.Sprintf("%q", f.value)))
			break
		}
	}
	return pr
}

// listed is the head's field names, for a message.
func (h *head) listed() string {
	if len(h.fields) == 0 {
		return "no fields at all"
	}
	var names []string
	for _, f := range h.fields {
		names = append(names, f.name)
	}
	return "the fields " + strings.Join(names, ", ")
}

func want(name string, values []string) string {
	if len(values) == 0 {
		return name + ": …"
	}
	return name + ": " + strings.Join(values, " or ")
}

// imfFixdate is the one form of a date that may be sent. RFC 9110 §5.6.7.
const imfFixdate = "Mon, 02 Jan 2006 15:04:05 GMT"

// expect date wants a Date field in the last head: an IMF-fixdate within a
// minute of now.
func (x *expectation) date(c *socket) error {
	h, err := x.last(c)
	if err != nil {
		return err
	}
	got := h.values("Date")
	if len(got) != 1 {
		return differs("got %d Date fields, want one", len(got)).
			with("got", h.listed())
	}
	t, err := time.Parse(imfFixdate, got[0])
	now := time.Now().UTC()
	example := now.Format(imfFixdate)
	if err != nil || t.Format(imfFixdate) != got[0] {
		return h.point(c, "Date", differs("the Date is not an IMF-fixdate"),
			example)
	}
	if off := now.Sub(t).Abs(); off > time.Minute {
		return h.point(c, "Date", differs("the Date is %v off",
			off.Round(time.Second)), example)
	}
	return nil
}

// readBody reads the last head's body by its framing: in chunks, of
// Content-Length bytes, or all until the stream ends.
func (x *expectation) readBody(c *socket) ([]byte, error) {
	h, err := x.last(c)
	if err != nil || h.bodyRead {
		return h.kept(), err
	}
	if chunked, err := h.chunked(c); err != nil {
		return nil, err
	} else if chunked {
		return x.readChunks(c, h)
	}
	lengths := h.values("Content-Length")
	if len(lengths) == 0 {
		err = c.fill(x.deadline(), func([]byte) bool { return false })
		if err != io.EOF {
			return nil, c.waited(err, "the end of the body (there is no "+
				"Content-Length, so the end of the stream)", x.within)
		}
		return h.keep(c, len(c.unread())), nil
	}
	n, err := strconv.ParseUint(lengths[0], 10, 31)
	if err != nil || len(lengths) > 1 {
		return nil, h.point(c, "Content-Length",
			differs("this is no Content-Length"), "one number")
	}
	err = c.fill(x.deadline(), func(p []byte) bool { return len(p) >= int(n) })
	if err == io.EOF {
		return nil, h.point(c, "Content-Length", differs(
			"Content-Length says %d, but the body has %s", n,
			bytesText(len(c.unread()))), fmt.Sprint(len(c.unread())))
	}
	if err != nil {
		return nil, c.waited(err, fmt.Sprintf("a body of %d bytes", n),
			x.within)
	}
	return h.keep(c, int(n)), nil
}

func (h *head) keep(c *socket, n int) []byte {
	h.body, h.bodyRead = c.got[c.pos:c.pos+n:c.pos+n], true
	c.pos += n
	return h.body
}

func (h *head) kept() []byte {
	if h == nil {
		return nil
	}
	return h.body
}

// expect body [PIECE…] reads the whole body by its framing and wants exactly
// the pieces.
func (x *expectation) body(c *socket) error {
	got, err := x.readBody(c)
	if err != nil {
		return err
	}
	if len(x.args) == 0 {
		if x.twin == nil || x.twin.head == nil ||
			bytes.Equal(got, x.twin.head.body) {
			return nil
		}
		return x.wrongBody(c, got, x.twin.head.body)
	}
	want, err := x.run.pieces(x.args)
	if err != nil || bytes.Equal(got, want) {
		return err
	}
	return x.wrongBody(c, got, want)
}

func (x *expectation) wrongBody(c *socket, got, want []byte) error {
	at := commonPrefix(string(got), string(want))
	from := c.pos - len(got)
	pr := differs("the body differs: got %s, want %s",
		bytesText(len(got)), bytesText(len(want)))
	if c.head.inChunks {
		// Its bytes are not in one piece on the wire.
		return pr.with("want", quote(want)).with("got", quote(got))
	}
	gotByte := "the end of the body"
	if at < len(got) {
		gotByte = c.named(from + at)
	}
	pr.lines = append(pr.lines, Line{"want", quote(want)},
		c.pointed(from, from+at, nextByte(string(want), at), gotByte))
	return pr
}

// expect body-has TEXT… wants each of the texts in the body, escapes read as
// in a PIECE.
func (x *expectation) bodyHas(c *socket) error {
	got, err := x.readBody(c)
	if err != nil {
		return err
	}
	for _, arg := range x.args {
		text, err := x.run.piece(arg)
		if err != nil {
			return err
		}
		if bytes.Contains(got, text) == x.neg {
			pr := differs("the body lacks %s", quote(text))
			if x.neg {
				pr = differs("the body must not hold %s", quote(text))
			}
			return pr.with("got", nearest(got, text))
		}
	}
	return nil
}

// nearest is the line of a text body that comes closest to what was looked
// for: the one that begins most like it. Without any, it is the body's first
// lines.
func nearest(body, text []byte) string {
	want, _, _ := strings.Cut(string(text), "\n")
	best, most := "", 2
	for line := range strings.Lines(string(body)) {
		n := commonPrefix(line, want)
		if strings.Contains(line, want) {
			n = len(line)
		}
		if n > most {
			best, most = line, n
		}
	}
	if best == "" {
		return shownBody(body)
	}
	return shownBody([]byte(best))
}

// shownBody is a text body as its first lines, any other quoted.
func shownBody(p []byte) string {
	text := string(p)
	if textproto.TrimString(text) == "" ||
		strings.ContainsFunc(text, func(r rune) bool {
			return r < ' ' && r != '\n' || r == 0x7f || r == 0xfffd
		}) {
		return quote(p)
	}
	lines := strings.Split(strings.TrimRight(text, "\n"), "\n")
	if len(lines) > 6 {
		lines = append(lines[:6], fmt.Sprintf("… %d more lines", len(lines)-6))
	}
	return strings.Join(lines, "\n")
}

// expect no-body wants no bytes after the last head: the stream ends there,
// or the next status line follows.
func (x *expectation) noBody(c *socket) error {
	h, err := x.last(c)
	if err != nil {
		return err
	}
	err = c.fill(x.deadline(), func(p []byte) bool { return len(p) > 0 })
	if err == nil && !bytes.HasPrefix(c.unread(), []byte("HTTP/")) {
		pr := differs("%s came after the head, want no body",
			bytesText(len(c.unread())))
		pr.lines = append(pr.lines, c.pointed(h.start, h.ended,
			"the end of the stream", c.named(h.ended)))
		return pr
	}
	if err != nil && err != io.EOF {
		return c.waited(err, "the end of the stream", x.within)
	}
	return nil
}
