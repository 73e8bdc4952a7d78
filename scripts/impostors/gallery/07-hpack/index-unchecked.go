//go:build ignore

// An index is used as it comes, and one that stands for nothing ends the
// program.
//
//impostor:caught-by 07-04
package hpack

func (t *Table) Field(index uint32) *Field {
	if index <= staticLen {
		return &static[index-1]
	}
	return t.at(int(index) - staticLen - 1)
}
