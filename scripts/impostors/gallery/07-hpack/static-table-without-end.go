//go:build ignore

// Whoever looks for the last name of the static table looks behind its end.
//
//impostor:caught-by 07-06
package hpack

func (e *Encoder) find(name, value string) (index uint32, whole bool) {
	first := staticName(name)
	for i := first; i > 0 && static[i-1].Name == name; i++ {
		if static[i-1].Value == value {
			return uint32(i), true
		}
	}
	if age, ok := e.findDynamic(name, value); ok {
		return uint32(staticLen + 1 + age), true
	}
	if first > 0 {
		return uint32(first), false
	}
	for age := range e.table.count {
		if e.table.at(age).Name == name {
			return uint32(staticLen + 1 + age), false
		}
	}
	return 0, false
}
