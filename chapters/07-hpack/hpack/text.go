package hpack

import "strings"

// How much memory a text takes at a time, in bytes: little at first, for ten
// thousand connections that wait have not said much, and a chunk from then on.
const (
	firstChunk = 128
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
	if had := t.b.Cap(); had-t.b.Len() < n {
		t.b.Reset()
		next := chunk
		if had == 0 {
			next = firstChunk
		}
		t.b.Grow(max(next, n))
	}
}
