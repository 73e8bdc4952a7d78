//go:build ignore

// A table that is just full is taken for too full.
//
//impostor:caught-by 07-04
package hpack

func (t *Table) Add(name, value string) {
	size := uint32(len(name)+len(value)) + overhead
	if size >= t.max {
		t.evict(0)
		return
	}
	t.evict(t.max - size - 1)
	if t.count == len(t.ring) {
		t.grow()
	}
	t.next++
	t.count++
	t.size += size
	f := t.at(0)
	f.Name, f.Value = name, value
}
