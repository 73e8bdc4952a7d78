//go:build ignore

// An entry is added even where it is larger than the whole table.
//
//impostor:caught-by 07-04
package hpack

func (t *Table) Add(name, value string) {
	size := uint32(len(name)+len(value)) + overhead
	t.evict(t.max - min(size, t.max))
	if t.count == len(t.ring) {
		t.grow()
	}
	t.next++
	t.count++
	t.size += size
	f := t.at(0)
	f.Name, f.Value = name, value
}
