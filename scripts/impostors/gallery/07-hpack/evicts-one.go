//go:build ignore

// One entry leaves for each that comes, however large it is.
//
//impostor:caught-by 07-04
package hpack

func (t *Table) evict(size uint32) {
	if t.size > size {
		oldest := t.at(t.count - 1)
		t.size -= oldest.Size()
		t.count--
		*oldest = Field{}
	}
}
