package request

import (
	"iter"
	"strings"
)

// A Field is one field line. RFC 9110 §5.
type Field struct {
	Name  string // a token, as sent; compare it without case
	Value string // without the white space around it
}

// Fields are the field lines of a message in their order. A map would lose the
// order and, worse, all but one of those that share a name.
type Fields []Field

// Get returns the first value of the field called name, in whatever case, or ""
// if there is none. RFC 9110 §5.1.
//
//lab:exercise 02-04
//lab:stub return ""
func (f Fields) Get(name string) string {
	for v := range f.Values(name) {
		return v
	}
	return ""
}

// Values yields each value of the field called name, in their order: the order
// of field lines that share a name has a meaning. RFC 9110 §5.3.
//
//lab:exercise 02-04
//lab:stub return func(func(string) bool) {}
func (f Fields) Values(name string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := range f {
			if sameName(f[i].Name, name) && !yield(f[i].Value) {
				return
			}
		}
	}
}

// Has reports whether there is a field called name, be its value empty.
func (f Fields) Has(name string) bool {
	for range f.Values(name) {
		return true
	}
	return false
}

// sameName reports whether a and b are one name. RFC 9110 §5.1.
func sameName(a, b string) bool {
	return len(a) == len(b) && strings.EqualFold(a, b)
}

// ParseField parses one field line, without its CR LF. RFC 9112 §5.
//
//	field-line = field-name ":" OWS field-value OWS
//
// The name is a token: a space before the colon, or at the start of the line,
// makes it none, and so refuses "Host : a" and the folded lines of old
// (RFC 9112 §5.1, §5.2). The value may be empty. It may hold any byte
// but control bytes; of these HTAB alone is allowed (RFC 9110 §5.5). Errors are
// a *StatusError with 400.
//
//lab:exercise 02-04
//lab:stub return Field{}, nil
func ParseField(line string) (Field, error) {
	end := spanOf(line, tchar)
	if end == 0 || end == len(line) || line[end] != ':' {
		return Field{}, badRequest("field line: want a name, "+
			"which is a token, and a colon, got %s", quote(line))
	}
	name, value := line[:end], trimOWS(line[end+1:])
	if i := textSpan(value); i < len(value) {
		return Field{}, badRequest("field %s: byte %#02x is not "+
			"allowed in a value", name, value[i])
	}
	return Field{name, value}, nil
}
