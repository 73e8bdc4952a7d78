//go:build ignore

// The newest entry leaves first, and what everybody sends stays out.
//
//impostor:caught-by 07-04
package hpack

func (t *Table) evict(size uint32) {
	for t.size > size {
		newest := t.at(0)
		t.size -= newest.Size()
		t.count--
		t.next--
		*newest = Field{}
	}
}
