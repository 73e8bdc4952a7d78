//go:build ignore

// Indexes begin at 0, as they do in Go.
//
//impostor:caught-by 07-04
package hpack

func (t *Table) Field(index uint32) *Field {
	i := int(index)
	switch {
	case i < 0 || i >= staticLen+t.count:
		return nil
	case i < staticLen:
		return &static[i]
	}
	return t.at(i - staticLen)
}
