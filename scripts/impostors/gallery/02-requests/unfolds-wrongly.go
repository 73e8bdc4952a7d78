//go:build ignore

// A folded line is trimmed and read as a field of its own.
//
//impostor:caught-by 02-04
//impostor:errata 7
package request

import "strings"

func ParseField(line string) (Field, error) {
	name, value, ok := strings.Cut(strings.TrimLeft(line, " \t"), ":")
	value = trimOWS(value)
	if !ok || !isToken(name) || textSpan(value) < len(value) {
		return Field{}, badRequest("field line: got %q", line)
	}
	return Field{name, value}, nil
}
