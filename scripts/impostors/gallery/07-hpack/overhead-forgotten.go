//go:build ignore

// An entry counts its text alone, without the 32 bytes that go with it.
//
//impostor:caught-by 07-04
package hpack

func (t *Table) Add(name, value string) {
	size := uint32(len(name) + len(value))
	if size > t.max {
		t.evict(0)
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

func (t *Table) evict(size uint32) {
	for t.size > size {
		oldest := t.at(t.count - 1)
		t.size -= oldest.Size() - overhead
		t.count--
		*oldest = Field{}
	}
}
