// Package dissect labels bytes: which of them are the method, which the
// field's value, which end the line, and which are wrong and why. Failure
// messages and tools use it. It judges nothing by itself and never refuses
// an input: bytes that make no sense are labelled as such.
//
// It imports the standard library's smallest parts only, and x/net's hpack,
// because every chapter's test links it.
package dissect

// A Part is a run of bytes with a name. Parts come in reading order, a part
// before the parts inside it: those at Depth 0 lie end to end and cover the
// whole input, and each deeper part lies inside the nearest part above it of
// a smaller Depth.
type Part struct {
	Offset, Len int    // in bytes, from the input's start
	Name        string // in the standard's words: "field", "end of line"
	Value       string // what the bytes mean: a field's value without its white space
	Note        string // what a reader may want to know
	Depth       int    // how many parts this one lies in
	Bad         string // why it is wrong; empty when it is not
	Hex         bool   // its bytes are no text
}

// End is the offset of the first byte after the part.
func (p Part) End() int { return p.Offset + p.Len }

// A Decoder labels the bytes of one protocol.
type Decoder struct {
	Kind  string                // "http2", "http1", "lines", "hpack", "bytes"
	Title string                // for people: "HTTP/1"
	Looks func(p []byte) bool   // whether p seems to be of this protocol
	Parts func(p []byte) []Part // must take any bytes at all
}

// decoders are asked in this order, so the strictest comes first. A protocol
// joins by an entry here.
var decoders = []Decoder{
	{Kind: "http2", Title: "HTTP/2", Looks: looksHTTP2, Parts: HTTP2},
	{Kind: "http1", Title: "HTTP/1", Looks: looksHTTP1, Parts: HTTP1},
	{Kind: "lines", Title: "lines of text", Looks: looksLines, Parts: Lines},
	{Kind: "hpack", Title: "a field block (HPACK)", Looks: nothing,
		Parts: HPACK},
	{Kind: "websocket", Title: "WebSocket", Looks: looksWebSocket,
		Parts: WebSocket},
	{Kind: "bytes", Title: "bytes", Looks: anything, Parts: Bytes},
}

// Decoders are all the protocols known here, in the order Guess asks them.
func Decoders() []Decoder { return append([]Decoder(nil), decoders...) }

// Guess finds the protocol that p seems to be of and labels p's bytes.
func Guess(p []byte) (kind string, parts []Part) {
	for _, d := range decoders {
		if d.Looks(p) {
			return d.Kind, d.Parts(p)
		}
	}
	return "bytes", Bytes(p)
}

// Bytes labels p as what it is at least: a number of bytes.
func Bytes(p []byte) []Part {
	var l list
	if len(p) > 0 {
		l.add(0, 0, len(p), "bytes", "", count(len(p), "byte"))
	}
	return l.parts
}

func anything([]byte) bool { return true }

// nothing is for what no bytes tell by themselves.
func nothing([]byte) bool { return false }

// At is the innermost part that holds the byte at offset at, and whether
// there is one.
func At(parts []Part, at int) (Part, bool) {
	var found Part
	ok := false
	for _, part := range parts {
		inside := part.Offset <= at && at < part.End()
		if inside && (!ok || part.Depth >= found.Depth) {
			found, ok = part, true
		}
	}
	return found, ok
}

// FirstBad is the first part, by offset, that is wrong, and whether there is
// one. Of two at one place it is the inner one: it says more.
func FirstBad(parts []Part) (Part, bool) {
	var found Part
	ok := false
	for _, part := range parts {
		if part.Bad == "" {
			continue
		}
		earlier := part.Offset < found.Offset
		inner := part.Offset == found.Offset && part.Depth > found.Depth
		if !ok || earlier || inner {
			found, ok = part, true
		}
	}
	return found, ok
}

// A list is the parts found so far.
type list struct{ parts []Part }

// add appends the part p[from:to] and returns its index.
func (l *list) add(depth, from, to int, name, value, note string) int {
	l.parts = append(l.parts, Part{
		Offset: from, Len: to - from, Depth: depth,
		Name: name, Value: value, Note: note,
	})
	return len(l.parts) - 1
}

// bad appends a part that is wrong, for the reason given.
func (l *list) bad(depth, from, to int, name, why string) {
	l.parts[l.add(depth, from, to, name, "", "")].Bad = why
}

// blame marks part i as wrong, unless an earlier reason is there already.
func (l *list) blame(i int, why string) {
	if l.parts[i].Bad == "" {
		l.parts[i].Bad = why
	}
}
