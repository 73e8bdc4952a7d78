//go:build ignore

// An entry that fits into no table is left out, and the others stay.
//
//impostor:caught-by 07-04
package hpack

func (t *Table) Add(name, value string) {
	size := uint32(len(name)+len(value)) + overhead
	if size > t.max {
		return
	}
	t.evict(t.max - size)
	if t.count == len(t.ring) {
		t.grow()
	}
	t.next++
	t.count++
	t.size += size
	f := t.at(0)
	f.Name, f.Value = name, value
}
