package hpack

import "strings"

// A text takes memory in chunks of so many bytes. The first is small: most
// connections say little, and wait.
const (
	firstChunk = 1 << 7
	chunk      = 1 << 10
)

// A text makes strings of bytes. It takes memory for many of them at once, so
// that one more costs nothing: they are pieces of a few larger strings. What
// it has handed out never changes, and stays valid for as long as it is used.
//
// A piece keeps the whole chunk in memory. So strings that live long together
// share a text, and others use another: the dynamic table has one of its own,
// where what came first leaves first, chunk by chunk.
type text struct{ b strings.Builder }

// keep returns a string of p's bytes.
func (t *text) keep(p []byte) string {
	t.room(len(p))
	at := t.b.Len()
	t.b.Write(p)
	return t.b.String()[at:]
}

// keepString returns a copy of s.
func (t *text) keepString(s string) string {
	t.room(len(s))
	at := t.b.Len()
	t.b.WriteString(s)
	return t.b.String()[at:]
}

// room makes sure that n bytes more are without a move of the others.
func (t *text) room(n int) {
	if t.b.Cap()-t.b.Len() < n {
		next := max(firstChunk, 2*t.b.Cap())
		t.b.Reset()
		t.b.Grow(max(min(next, chunk), n))
	}
}

// expect makes the first chunk large enough for the strings of a block of n
// bytes.
func (t *text) expect(n int) {
	if t.b.Cap() == 0 {
		t.room(min(atMost(n), chunk))
	}
}

// atMost is how many bytes of text n bytes can stand for: Huffman's codes are of
// five bits or more. RFC 7541 appendix B.
func atMost(n int) int { return n * 8 / 5 }
