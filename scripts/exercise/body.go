package exercise

import (
	"bytes"
	"fmt"
	"io"
	"net/textproto"
	"strconv"
	"strings"

	"barewire/scripts/dissect"
)

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
	gotByte := "the end of the body"
	if at < len(got) && c.head != nil && c.head.framed {
		gotByte = nextByte(string(got), at)
	} else if at < len(got) {
		gotByte = c.named(from + at)
	}
	line, caret := dissect.Caret(got, at, width)
	return pr.with("want", quote(want)).with("got", fmt.Sprintf(
		"%s\n%s byte %d: want %s, got %s", line, caret, at,
		nextByte(string(want), at), gotByte))
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
			pr := differs("the body does not contain %s", quote(text))
			if x.neg {
				pr = differs("the body must not contain %s", quote(text))
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
	if h.framed && len(h.body) == 0 {
		return nil
	}
	if h.framed {
		return differs("a body of %s came, want none", bytesText(len(h.body))).
			with("got", quote(h.body))
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
