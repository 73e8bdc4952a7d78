//go:build ignore

// Only the first static entry of a name is compared: 404 is not found behind
// 200.
//
//impostor:caught-by 07-06
package hpack

func (e *Encoder) find(name, value string) (index uint32, whole bool) {
	first := staticName(name)
	if first > 0 && static[first-1].Value == value {
		return uint32(first), true
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
