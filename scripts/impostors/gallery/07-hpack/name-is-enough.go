//go:build ignore

// An entry with the same name is taken for the whole field, whatever its
// value.
//
//impostor:caught-by 07-06
package hpack

func (e *Encoder) find(name, value string) (index uint32, whole bool) {
	first := staticName(name)
	if age, ok := e.findDynamic(name, value); ok {
		return uint32(staticLen + 1 + age), true
	}
	if first > 0 {
		return uint32(first), true
	}
	for age := range e.table.count {
		if e.table.at(age).Name == name {
			return uint32(staticLen + 1 + age), false
		}
	}
	return 0, false
}
