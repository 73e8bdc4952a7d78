package dissect

import (
	"errors"
	"strconv"
	"strings"

	"golang.org/x/net/http2/hpack"
)

// HPACK labels a field block, the first of its connection. RFC 7541 §6.
func HPACK(p []byte) []Part {
	var l list
	b := newBlocks()
	b.label(&l, 0, p, 0, len(p), true)
	return l.parts
}

// tableSize is what a decoder's table holds until it is told otherwise.
// RFC 9113 §6.5.2.
const tableSize = 4096

// blocks reads a direction's field blocks, and remembers what their peers do.
type blocks struct {
	fromStart bool // of the connection: what the table has is known
	lost      bool // a block was wrong: what the table has is not known now
	decoder   *hpack.Decoder
	last      []hpack.HeaderField
}

func newBlocks() *blocks {
	b := new(blocks)
	b.decoder = hpack.NewDecoder(tableSize, func(f hpack.HeaderField) {
		b.last = append(b.last, f)
	})
	// A peer may have allowed more, in the other direction.
	b.decoder.SetAllowedMaxDynamicTableSize(1 << 20)
	return b
}

// summary is the list of a whole block, in a line.
func (b *blocks) summary(block []byte) string {
	b.last = nil
	if _, err := b.decoder.Write(block); err != nil {
		b.lost = true
		return "no list: " + err.Error()
	}
	b.decoder.Close()
	var names []string
	for _, f := range b.last {
		names = append(names, f.Name+": "+f.Value)
	}
	return Quote([]byte(strings.Join(names, ", ")), 2*shown)
}

// The representations of RFC 7541 §6, by their first bits.
var representations = []struct {
	mask, bits byte
	prefix     int
	name       string
}{
	{0x80, 0x80, 7, "indexed field"},
	{0xc0, 0x40, 6, "literal, added to the table"},
	{0xe0, 0x20, 5, "table size update"},
	{0xf0, 0x10, 4, "literal, never indexed"},
	{0xf0, 0x00, 4, "literal, not added"},
}

// label labels the block p[from:to], of which the end may not be here yet.
func (b *blocks) label(l *list, depth int, p []byte, from, to int,
	whole bool) {
	for at := from; at < to; {
		next, ok := b.representation(l, depth, p[:to], at)
		if !ok {
			b.lost = true
			why := "the block ends inside it (RFC 7541 §6)"
			if !whole {
				why = "cut off"
			}
			l.blame(l.hexed(depth, at, to, "field", "", ""), why)
			return
		}
		at = next
	}
	b.decoder.Close()
}

// representation labels one of them and returns where the next begins.
func (b *blocks) representation(l *list, depth int, p []byte, at int) (
	next int, ok bool) {
	r := 0
	for p[at]&representations[r].mask != representations[r].bits {
		r++
	}
	kind := representations[r]
	index, next, ok := integer(p, at, kind.prefix)
	if !ok {
		return at, false
	}
	whole := l.hexed(depth, at, next, kind.name, "", "")
	if r == 0 || r == 2 {
		if r == 2 {
			l.parts[whole].Note = count64(int64(index), "byte")
		}
		b.decode(l, whole, p[at:next], index)
		return next, true
	}
	inner := list{}
	if index == 0 {
		if next, ok = inner.stringPart(depth+1, p, next, "name"); !ok {
			l.parts = l.parts[:whole]
			return at, false
		}
	} else {
		inner.hexed(depth+1, at, next, "name", "", "entry "+
			strconv.FormatUint(index, 10))
	}
	if next, ok = inner.stringPart(depth+1, p, next, "value"); !ok {
		l.parts = l.parts[:whole]
		return at, false
	}
	l.parts[whole].Len = next - at
	l.parts = append(l.parts, inner.parts...)
	b.decode(l, whole, p[at:next], index)
	return next, true
}

// decode finds out which field a representation stands for.
func (b *blocks) decode(l *list, i int, p []byte, index uint64) {
	const static = 61
	if b.lost && index > static {
		l.parts[i].Note = "entry " + strconv.FormatUint(index, 10) +
			", unknown here"
		return
	}
	b.last = nil
	_, err := b.decoder.Write(p)
	switch {
	case noEntry(err) && index > static && !b.fromStart:
		b.lost = true
		l.parts[i].Note = "entry " + strconv.FormatUint(index, 10) +
			", added before these bytes"
	case err != nil:
		b.lost = true
		l.blame(i, strings.TrimPrefix(err.Error(), "decoding error: "))
	case len(b.last) == 1:
		f := b.last[0]
		l.parts[i].Value = f.Name + ": " + f.Value
		l.parts[i].Note = Quote([]byte(l.parts[i].Value), 2*shown)
	}
}

// noEntry reports whether the table has no such entry.
func noEntry(err error) bool {
	var wrong hpack.DecodingError
	if !errors.As(err, &wrong) {
		return false
	}
	_, none := wrong.Err.(hpack.InvalidIndexError)
	return none
}

// stringPart labels a string literal. RFC 7541 §5.2.
func (l *list) stringPart(depth int, p []byte, at int, name string) (
	next int, ok bool) {
	if at >= len(p) {
		return at, false
	}
	n, text, ok := integer(p, at, 7)
	if !ok || n > uint64(len(p)-text) {
		return at, false
	}
	next = text + int(n)
	if p[at]&0x80 == 0 {
		l.add(depth, at, next, name, string(p[text:next]),
			count(int(n), "byte"))
		return next, true
	}
	value, err := hpack.HuffmanDecodeToString(p[text:next])
	i := l.hexed(depth, at, next, name, value, count(int(n), "byte")+
		", Huffman coded: "+Quote([]byte(value), shown))
	if err != nil {
		l.parts[i].Note = ""
		l.blame(i, "not right as Huffman code (RFC 7541 §5.2)")
	}
	return next, true
}

// integer reads one with a prefix of so many bits. RFC 7541 §5.1.
func integer(p []byte, at, prefix int) (v uint64, next int, ok bool) {
	full := uint64(1)<<prefix - 1
	v = uint64(p[at]) & full
	if v < full {
		return v, at + 1, true
	}
	for shift := 0; shift < 32; shift += 7 {
		if at++; at >= len(p) {
			return 0, at, false
		}
		v += uint64(p[at]&0x7f) << shift
		if p[at]&0x80 == 0 {
			return v, at + 1, true
		}
	}
	return 0, at, false
}
