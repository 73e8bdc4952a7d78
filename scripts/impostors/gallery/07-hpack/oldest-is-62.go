//go:build ignore

// The dynamic table is counted from its oldest entry, so that indexes would
// never move.
//
//impostor:caught-by 07-04
package hpack

func (t *Table) Field(index uint32) *Field {
	i := int(index) - 1
	switch {
	case i < 0 || i >= staticLen+t.count:
		return nil
	case i < staticLen:
		return &static[i]
	}
	return t.at(t.count - 1 - (i - staticLen))
}
