package exercise

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"barewire/scripts/dissect"
)

// fault is what is wrong with a frame that came.
type fault struct {
	dissect.FrameFault
	hint string
}

// on is the fault as a problem.
func (w *fault) on(c *socket, f *frame) *problem {
	name := dissect.FrameType(f.Type)
	pr := differs("%s: %s", name, w)
	switch w.Field {
	case "type":
		pr.summary = fmt.Sprintf("got %s, want %s", name, w.Want)
	case "block":
		pr.summary = name + ": the field block is not HPACK"
	}
	return pr.frame(f, w.Field, fmt.Sprintf("want %s%s (%s)", w.Want, w.hint,
		w.Section))
}

func faultOf(key, got, want, section string) *fault {
	return &fault{FrameFault: dissect.FrameFault{Field: key, Got: got,
		Want: want, Section: section}}
}

// headerFault judges a header that has just come. RFC 9113 §4.2, §6.
func (h *frames) headerFault(f *frame) *fault {
	if open := h.open; open != nil && (f.Type != dissect.FrameContinuation ||
		f.Stream != open.Stream) {
		w := faultOf("type", dissect.FrameType(f.Type), fmt.Sprintf(
			"CONTINUATION on stream %d", open.Stream), "RFC 9113 §6.10")
		w.hint = fmt.Sprintf(": the %s before had no END_HEADERS",
			dissect.FrameType(open.Type))
		return w
	}
	if f.Type == dissect.FrameContinuation && h.open == nil {
		return faultOf("type", "CONTINUATION", "HEADERS before it, without "+
			"END_HEADERS", "RFC 9113 §6.10")
	}
	if int(f.Type) >= len(dissect.FrameTypes) && f.Length > maxFrame {
		w := faultOf("type", dissect.FrameType(f.Type), "a frame's header",
			"RFC 9113 §4.1")
		w.hint = ": does the frame before end where its length says?"
		return w
	}
	if w := f.Fault(); w != nil {
		return &fault{FrameFault: *w}
	}
	if f.Length > maxFrame {
		return faultOf("len", strconv.Itoa(f.Length), strconv.Itoa(maxFrame)+
			" at most: nobody allowed more", "RFC 9113 §4.2")
	}
	return nil
}

// unopened refuses frames on streams that our client never opened.
// RFC 9113 §5.1.
func (c *socket) unopened(f *frame) *problem {
	switch f.Type {
	case dissect.FrameHeaders, dissect.FrameData, dissect.FrameRSTStream:
	default:
		return nil
	}
	streams := c.bundle.client.streams
	if len(streams) == 0 || f.Stream%2 == 0 ||
		slices.Contains(streams, f.Stream) {
		return nil
	}
	return faultOf("stream", f.values["stream"], fmt.Sprintf("%d: nobody "+
		"opened stream %d", streams[len(streams)-1], f.Stream),
		"RFC 9113 §5.1").on(c, f)
}

// noFrame knows what else a server may send by mistake.
func noFrame(p []byte) string {
	switch {
	case bytes.HasPrefix(p, []byte("PRI * ")):
		return "the server sent the client's preface, want SETTINGS"
	case bytes.HasPrefix(p, []byte("HTTP/")):
		return "the server speaks HTTP/1: want frames"
	}
	return ""
}

// noFrameCame is the problem of a wait for a frame that has not begun, or
// whose header is cut.
func (x *expectation) noFrameCame(c *socket, err error, want string) error {
	pr := c.waited(err, want, x.within)
	if errors.Is(err, errFlood) {
		return pr
	}
	got := c.h2.listed()
	if n := len(c.unread()); n > 0 {
		got += fmt.Sprintf("\nand %s of a header, of 9: % x", bytesText(n),
			c.unread())
		if err == io.EOF {
			pr.summary = "the connection ended inside a frame's header"
		}
	}
	pr.replace("got", strings.TrimPrefix(got, "\n"))
	return pr
}

// cutFrame is the problem of a frame whose payload does not come.
func (x *expectation) cutFrame(c *socket, f *frame, err error) error {
	f.parse()
	n := len(f.payload)
	pr := c.waited(err, fmt.Sprintf("the rest of %s: %d of its %d bytes came",
		dissect.FrameType(f.Type), n, f.Length), x.within)
	note := fmt.Sprintf("len=%d, and %d came", f.Length, n)
	if f.Length == n+dissect.FrameHeaderLen {
		note += fmt.Sprintf(": %d = %d + the header's own 9", f.Length, n)
	}
	rest := pr.lines
	pr.lines = nil
	pr.frame(f, "len", note)
	for _, l := range rest {
		if l.Label != "got" {
			pr.lines = append(pr.lines, l)
		}
	}
	return pr
}

// replace changes the text of a line that is there.
func (p *problem) replace(label, text string) {
	for i := range p.lines {
		if p.lines[i].Label == label {
			p.lines[i].Text = text
		}
	}
}
