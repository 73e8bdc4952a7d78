//go:build ignore

// The oldest leave when the table is too full already, so each entry is one
// too late.
//
//impostor:caught-by 07-04
package hpack

func (t *Table) Add(name, value string) {
	size := uint32(len(name)+len(value)) + overhead
	if size > t.max {
		t.evict(0)
		return
	}
	t.evict(t.max)
	if t.count == len(t.ring) {
		t.grow()
	}
	t.next++
	t.count++
	t.size += size
	f := t.at(0)
	f.Name, f.Value = name, value
}
