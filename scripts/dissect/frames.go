package dissect

import (
	"encoding/binary"
	"strconv"
	"strings"
)

// HTTP2 labels frames, with the client's preface before them if it is there.
// RFC 9113 §3.4, §4.1. What the peers' tables remember is followed from the
// input's begin on.
func HTTP2(p []byte) []Part {
	f := frames{p: p, blocks: newBlocks()}
	at := f.preface()
	f.blocks.fromStart = at > 0
	for at < len(p) {
		at = f.frame(at)
	}
	return f.parts
}

// looksHTTP2 reports whether p seems to be frames: the preface, or a header
// that is near enough. What is wrong with a frame is for its parts to tell.
func looksHTTP2(p []byte) bool {
	const telling = len("PRI * HTTP/2.0")
	if len(p) >= telling && strings.HasPrefix(ClientPreface,
		string(p[:min(len(p), len(ClientPreface))])) {
		return true
	}
	if len(p) < FrameHeaderLen {
		return false
	}
	h := ParseFrameHeader(p)
	return int(h.Type) < len(FrameTypes) && h.Length <= DefaultMaxFrame &&
		h.Stream < 1<<16 &&
		!strings.Contains(FlagNames(h.Type, h.Flags), "+")
}

// frames is the work of HTTP2.
type frames struct {
	list
	p      []byte
	blocks *blocks
	open   []byte // a field block that CONTINUATION goes on with
}

// preface labels the client's preface, as much of it as is there.
func (f *frames) preface() (next int) {
	n := min(len(f.p), len(ClientPreface))
	if n < 3 || string(f.p[:n]) != ClientPreface[:n] {
		return 0
	}
	i := f.add(0, 0, n, "client's preface", "", "RFC 9113 §3.4")
	if n < len(ClientPreface) {
		f.blame(i, "cut off: "+count(n, "byte")+" of 24")
	}
	return n
}

// frame labels the frame at an offset and returns where the next begins.
func (f *frames) frame(at int) (next int) {
	p := f.p[at:]
	if len(p) < FrameHeaderLen {
		f.blame(f.hexed(0, at, len(f.p), "frame header", "", ""),
			"cut off: "+count(len(p), "byte")+" of 9")
		return len(f.p)
	}
	h := ParseFrameHeader(p)
	end := min(len(f.p), at+FrameHeaderLen+h.Length)
	whole := f.add(0, at, end, FrameType(h.Type)+" frame", h.String(), "")
	fault := h.Fault()
	f.field(fault, "len", at, at+3, "length", strconv.Itoa(h.Length))
	f.field(fault, "type", at+3, at+4, "type", FrameType(h.Type))
	flags := FlagNames(h.Type, h.Flags)
	if flags == "" {
		flags = "none"
	}
	f.field(fault, "flags", at+4, at+5, "flags", flags)
	f.field(fault, "stream", at+5, at+9, "stream",
		strconv.FormatUint(uint64(h.Stream), 10))
	body := at + FrameHeaderLen
	if end < body+h.Length && fault == nil {
		f.blame(whole, "cut off: "+strconv.Itoa(end-body)+" of "+
			count(h.Length, "byte")+" of payload")
	}
	if end > body {
		f.payload(h, body, end, end == body+h.Length)
	}
	return end
}

// field adds a part of the header, wrong if fault says so.
func (f *frames) field(fault *FrameFault, key string, from, to int,
	name, value string) {
	i := f.hexed(1, from, to, name, value, value)
	if fault != nil && fault.Field == key {
		f.blame(i, "want "+fault.Want+" ("+fault.Section+")")
	}
}

// hexed is add for what is shown in hex.
func (l *list) hexed(depth, from, to int, name, value, note string) int {
	i := l.add(depth, from, to, name, value, note)
	l.parts[i].Hex = true
	return i
}

// payload labels f.p[from:to], which may be cut off.
func (f *frames) payload(h FrameHeader, from, to int, whole bool) {
	from, to, pad := f.padding(h, from, to, whole)
	defer func() {
		if pad > 0 {
			f.hexed(1, to, to+pad, "padding", "", count(pad, "byte"))
		}
	}()
	switch h.Type {
	case FrameData:
		f.text(from, to, "data")
	case FrameHeaders:
		if h.Has("PRIORITY") {
			from = f.priority(from, to)
		}
		f.block(h, from, to, whole)
	case FramePriority:
		f.rest(f.priority(from, to), to)
	case FrameRSTStream:
		f.rest(f.number(from, to, 4, "error code", ErrorCode), to)
	case FrameSettings:
		for from+6 <= to {
			v := binary.BigEndian.Uint32(f.p[from+2:])
			name := Setting(binary.BigEndian.Uint16(f.p[from:]))
			value := name + "=" + strconv.FormatUint(uint64(v), 10)
			f.hexed(1, from, from+6, "setting", value, value)
			from += 6
		}
		f.rest(from, to)
	case FramePushPromise:
		from = f.number(from, to, 4, "promised stream", streamText)
		f.block(h, from, to, whole)
	case FrameGoAway:
		from = f.number(from, to, 4, "last stream", streamText)
		from = f.number(from, to, 4, "error code", ErrorCode)
		f.text(from, to, "debug data")
	case FrameWindowUpdate:
		f.rest(f.number(from, to, 4, "increment", streamText), to)
	case FrameContinuation:
		f.block(h, from, to, whole)
	default:
		f.rest(from, to)
	}
}

// streamText is the lower 31 bits of v, and that the first is set.
func streamText(v uint32) string {
	s := strconv.FormatUint(uint64(v&^(1<<31)), 10)
	if v>>31 == 1 {
		s += ", reserved bit set"
	}
	return s
}

// padding labels the pad length of a payload. It returns what lies between
// that and the padding, and how long the padding is.
func (f *frames) padding(h FrameHeader, from, to int, whole bool) (
	int, int, int) {
	if !h.Has("PADDED") || from == to {
		return from, to, 0
	}
	n := int(f.p[from])
	i := f.hexed(1, from, from+1, "pad length", strconv.Itoa(n),
		strconv.Itoa(n))
	from++
	switch {
	case !whole:
		return from, to, 0
	case n > to-from:
		f.blame(i, "want at most "+strconv.Itoa(to-from)+
			", what is left of the payload (RFC 9113 §6.1)")
		return from, to, 0
	}
	return from, to - n, n
}

// priority labels a dependency. RFC 9113 §6.2, §6.3.
func (f *frames) priority(from, to int) (next int) {
	if to-from < 5 {
		return from
	}
	v := binary.BigEndian.Uint32(f.p[from:])
	note := strconv.FormatUint(uint64(v&^(1<<31)), 10)
	if v>>31 == 1 {
		note += ", exclusive"
	}
	f.hexed(1, from, from+4, "stream dependency", note, note)
	weight := strconv.Itoa(int(f.p[from+4]) + 1)
	f.hexed(1, from+4, from+5, "weight", weight, weight)
	return from + 5
}

// number labels four bytes of a payload, if they are there.
func (f *frames) number(from, to, n int, name string,
	text func(uint32) string) (next int) {
	if to-from < n {
		return from
	}
	value := text(binary.BigEndian.Uint32(f.p[from:]))
	f.hexed(1, from, from+n, name, value, value)
	return from + n
}

// text labels what is mostly for people.
func (f *frames) text(from, to int, name string) {
	if to > from {
		f.add(1, from, to, name, string(f.p[from:to]), count(to-from, "byte"))
	}
}

// rest labels what has no more to say.
func (f *frames) rest(from, to int) {
	if to > from {
		f.hexed(1, from, to, "payload", "", count(to-from, "byte"))
	}
}

// block labels a field block, or the fragment of one.
func (f *frames) block(h FrameHeader, from, to int, whole bool) {
	if from > to {
		return
	}
	fragment := f.p[from:to]
	ends := h.Has("END_HEADERS")
	switch {
	case h.Type != FrameContinuation && (ends || !whole):
		f.blocks.label(&f.list, 1, f.p, from, to, whole)
		return
	case h.Type != FrameContinuation:
		f.open = nil
	}
	f.open = append(f.open, fragment...)
	note := count(len(fragment), "byte")
	if ends {
		note += ", the last: " + f.blocks.summary(f.open)
		f.open = nil
	}
	f.hexed(1, from, to, "fragment of a field block", "", note)
}
