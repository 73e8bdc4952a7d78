//go:build ignore

// A name that stands in a table is spelled out because its value does not.
//
//impostor:caught-by 07-06
package hpack

func (e *Encoder) find(name, value string) (index uint32, whole bool) {
	first := staticName(name)
	for i := first; i > 0 && i <= staticLen && static[i-1].Name == name; i++ {
		if static[i-1].Value == value {
			return uint32(i), true
		}
	}
	if age, ok := e.findDynamic(name, value); ok {
		return uint32(staticLen + 1 + age), true
	}
	return 0, false
}
