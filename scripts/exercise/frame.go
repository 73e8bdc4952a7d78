package exercise

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"barewire/scripts/dissect"

	"golang.org/x/net/http2/hpack"
)

// frame is one that came, taken apart.
type frame struct {
	dissect.FrameHeader
	at      int // its offset in what came
	payload []byte
	values  map[string]string // by key, as a script writes them
	data    []byte            // of DATA, without padding
	block   []byte            // or the fragment of one
	fields  []hpack.HeaderField
	decoded bool // fields is the whole list
}

// frames is what a socket knows of the HTTP/2 that comes.
type frames struct {
	waiting []*frame // come, and not expected yet
	passed  []*frame // since the last that was expected: free ones
	last    *frame   // the last that was expected
	n       int      // how many have come
	open    *frame   // without END_HEADERS: CONTINUATION must follow
	block   []byte   // of open
	decoder *hpack.Decoder
}

// maxFrame is the longest payload that we have allowed. RFC 9113 §4.2.
const maxFrame = dissect.DefaultMaxFrame

// maxFrames and maxHeard, in bytes, bound what a server may send on one
// connection, however little of it is waiting.
const (
	maxFrames = 100_000
	maxHeard  = 64 << 20
)

// nextFrame reads a frame to its end and adds it to those that wait.
func (x *expectation) nextFrame(c *socket, deadline time.Time,
	want string) (*frame, error) {
	c.framed = true
	if c.h2.n > maxFrames || len(c.got) > maxHeard {
		return nil, (&problem{kind: KindFlood, summary: fmt.Sprintf(
			"%d frames came, far more than the answer needs", c.h2.n)}).
			with("got", c.h2.listed())
	}
	f, err := x.readFrame(c, deadline, want)
	if err != nil {
		return nil, err
	}
	c.pos = f.at + dissect.FrameHeaderLen + f.Length
	c.h2.n++
	if err := f.parse(); err != nil {
		return nil, err.on(c, f)
	}
	if err := c.h2.fieldsOf(f); err != nil {
		return nil, err.on(c, f)
	}
	if pr := c.unopened(f); pr != nil {
		return nil, pr
	}
	c.h2.waiting = append(c.h2.waiting, f)
	return f, nil
}

// readFrame reads header and payload. What the header shows to be wrong is
// not waited for.
func (x *expectation) readFrame(c *socket, deadline time.Time,
	want string) (*frame, error) {
	err := c.fill(deadline, func(p []byte) bool {
		return len(p) >= dissect.FrameHeaderLen || noFrame(p) != ""
	})
	if why := noFrame(c.unread()); why != "" {
		return nil, differs("%s", why).with("got", quote(c.unread()))
	}
	if err != nil {
		return nil, x.noFrameCame(c, err, want)
	}
	f := &frame{FrameHeader: dissect.ParseFrameHeader(c.unread()), at: c.pos}
	f.payload = c.unread()[dissect.FrameHeaderLen:]
	f.payload = f.payload[:min(len(f.payload), f.Length)]
	if fault := c.h2.headerFault(f); fault != nil {
		f.parse()
		return nil, fault.on(c, f)
	}
	err = c.fill(deadline, func(p []byte) bool {
		return len(p) >= dissect.FrameHeaderLen+f.Length
	})
	f.payload = c.unread()[dissect.FrameHeaderLen:]
	f.payload = f.payload[:min(len(f.payload), f.Length)]
	if err != nil {
		return nil, x.cutFrame(c, f, err)
	}
	return f, nil
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

// parse takes the payload apart, as much of it as is here.
func (f *frame) parse() *fault {
	f.values = map[string]string{
		"len":    strconv.Itoa(f.Length),
		"stream": strconv.FormatUint(uint64(f.Stream), 10),
	}
	p := f.payload
	if f.Has("PADDED") && len(p) > 0 {
		n := int(p[0])
		f.values["pad"] = strconv.Itoa(n)
		if n > len(p)-1 {
			return faultOf("pad", strconv.Itoa(n), fmt.Sprintf("at most %d, "+
				"what is left of the payload", len(p)-1), "RFC 9113 §6.1")
		}
		p = p[1 : len(p)-n]
	}
	if f.Has("PRIORITY") || f.Type == dissect.FramePriority {
		if len(p) < 5 {
			return faultOf("pad", f.values["pad"], "room for the priority",
				"RFC 9113 §6.2")
		}
		f.values["priority"] = priorityText(p)
		p = p[5:]
	}
	for _, key := range ofType[f.Type] {
		switch {
		case key == "data" || key == "debug" || key == "block":
			f.values[key] = string(p)
		case len(p) < 4 || key == "pad" || key == "priority" || key == "hpack":
		case key == "code":
			f.values[key] = dissect.ErrorCode(binary.BigEndian.Uint32(p))
			p = p[4:]
		default:
			v := binary.BigEndian.Uint32(p) &^ (1 << 31)
			f.values[key] = strconv.FormatUint(uint64(v), 10)
			p = p[4:]
		}
	}
	switch f.Type {
	case dissect.FrameSettings:
		for ; len(p) >= 6; p = p[6:] {
			f.values[dissect.Setting(binary.BigEndian.Uint16(p))] =
				strconv.FormatUint(uint64(binary.BigEndian.Uint32(p[2:])), 10)
		}
	case dissect.FrameData:
		f.data = p
	case dissect.FrameHeaders, dissect.FramePushPromise,
		dissect.FrameContinuation:
		f.block = p
	}
	if int(f.Type) >= len(dissect.FrameTypes) {
		f.values["payload"] = string(p)
	}
	return nil
}

// partOfList reports whether f begins a field list that CONTINUATION has yet
// to end.
func (f *frame) partOfList() bool {
	return (f.Type == dissect.FrameHeaders ||
		f.Type == dissect.FramePushPromise) && !f.decoded
}

func priorityText(p []byte) string {
	v := binary.BigEndian.Uint32(p)
	text := fmt.Sprintf("%d/%d", v&^(1<<31), int(p[4])+1)
	if v>>31 == 1 {
		text = "!" + text
	}
	return text
}

// fieldsOf decodes the block that f ends, in the order of the connection:
// that is what the table's state depends on. RFC 9113 §4.3.
func (h *frames) fieldsOf(f *frame) *fault {
	switch f.Type {
	default:
		return nil
	case dissect.FrameHeaders, dissect.FramePushPromise:
		h.open, h.block = f, nil
	case dissect.FrameContinuation:
	}
	h.block = append(h.block, f.block...)
	if !f.Has("END_HEADERS") {
		return nil
	}
	list, err := h.decode(h.block)
	if err != nil {
		w := faultOf("block", "", "HPACK", "RFC 9113 §4.3")
		w.hint = blockHint(h.block, err)
		return w
	}
	h.open.fields, h.open.decoded = list, true
	h.open = nil
	return nil
}

func (h *frames) decode(block []byte) ([]hpack.HeaderField, error) {
	if h.decoder == nil {
		h.decoder = hpack.NewDecoder(4096, nil)
	}
	return h.decoder.DecodeFull(block)
}

// blockHint says what is wrong with a block that cannot be decoded.
func blockHint(block []byte, err error) string {
	text := strings.TrimPrefix(err.Error(), "decoding error: ")
	if len(block) > dissect.FrameHeaderLen {
		fresh := hpack.NewDecoder(4096, nil)
		n := len(block) - dissect.FrameHeaderLen
		if _, err := fresh.DecodeFull(block[:n]); err == nil {
			return fmt.Sprintf(": its first %d bytes are; the other 9 "+
				"seem to be the next frame's header (%d = %d + 9)", n,
				len(block), n)
		}
	}
	if bytes.HasPrefix(block, []byte(":")) || bytes.Contains(block,
		[]byte("\r\n")) {
		return ", which is binary: this is text"
	}
	if bad, ok := dissect.FirstBad(dissect.HPACK(block)); ok &&
		bad.Bad != "" {
		return fmt.Sprintf(": byte %d, %s: %s", bad.Offset, bad.Name,
			bad.Bad)
	}
	return ": " + text
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
