package hpack

import (
	"iter"
	"math/bits"
)

// A Table is the two tables of one direction of a connection, which an index
// counts through: the static one, and behind it the dynamic one, the fields
// that both sides have seen lately. RFC 7541 §2.3.
type Table struct {
	ring  []Field // as many as a power of two
	next  int     // how many fields there ever were: where the next one goes
	count int     // how many there are
	size  uint32  // of all of them, in bytes
	max   uint32  // what size may not exceed
	text  text    // of their names and values
}

// NewTable returns a Table that may hold max bytes, as Field.Size counts them.
func NewTable(max uint32) *Table { return &Table{max: max} }

// Size returns how many bytes the dynamic table holds, and how many it may.
func (t *Table) Size() (size, max uint32) { return t.size, t.max }

// All yields the dynamic table's fields with their indexes, the newest first.
func (t *Table) All() iter.Seq2[uint32, Field] {
	return func(yield func(uint32, Field) bool) {
		for age := range t.count {
			if !yield(uint32(staticLen+1+age), *t.at(age)) {
				return
			}
		}
	}
}

// at returns a field of the dynamic table by its age. The newest is 0.
func (t *Table) at(age int) *Field {
	return &t.ring[(t.next-1-age)&(len(t.ring)-1)]
}

// Field returns the field that index stands for: the static table's from 1 on,
// then the dynamic one's, the newest first; nil if there is none. What it
// points to holds until the next Add. RFC 7541 §2.3.3.
//
//lab:exercise 07-04
func (t *Table) Field(index uint32) *Field {
	panic("07-04 not begun: write (*Table).Field")
}

// Add puts a field in front of all others. First the oldest leave until there
// is room for it. If there is not even when all have left, the table stays
// empty, which is no error. RFC 7541 §4.4.
//
//lab:exercise 07-04
func (t *Table) Add(name, value string) {
	panic("07-04 not begun: write (*Table).Add")
}

// evict removes the oldest fields until the rest count no more than size. Their
// places in the ring become empty, or they would keep the text in memory.
// RFC 7541 §4.3, §4.4.
//
//lab:exercise 07-04
func (t *Table) evict(size uint32) {
	panic("07-04 not begun: write (*Table).evict")
}

// Resize sets what the dynamic table may hold, in bytes. RFC 7541 §4.3.
func (t *Table) Resize(max uint32) {
	t.max = max
	t.evict(max)
}

// firstRing is how many fields a table has room for at first: most connections
// never fill it.
const firstRing = 8

// grow doubles the ring.
func (t *Table) grow() {
	ring := make([]Field, max(firstRing, 2*len(t.ring)))
	for age := range t.count {
		ring[(t.next-1-age)&(len(ring)-1)] = *t.at(age)
	}
	t.ring = ring
}

// expect makes an empty ring large enough for what a block of n bytes is likely
// to add, and never for more than the table may hold. A browser's first block
// adds as much as all that follow.
func (t *Table) expect(n int) {
	const perField = 16 // bytes, or nearly
	if t.ring == nil {
		fields := max(firstRing, min(n/perField, int(t.max/overhead)))
		t.ring = make([]Field, 1<<bits.Len(uint(fields-1)))
	}
}
