//go:build ignore

// The dynamic table is counted before the static one.
//
//impostor:caught-by 07-04
package hpack

func (t *Table) Field(index uint32) *Field {
	i := int(index) - 1
	switch {
	case i < 0 || i >= staticLen+t.count:
		return nil
	case i < t.count:
		return t.at(i)
	}
	return &static[i-t.count]
}
