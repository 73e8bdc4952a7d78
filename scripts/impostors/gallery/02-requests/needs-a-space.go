//go:build ignore

// A field line is cut at a colon and a space, and the space need not be there.
//
//impostor:caught-by 02-04
//impostor:errata 1 2 81
package request

import "strings"

func ParseField(line string) (Field, error) {
	name, value, ok := strings.Cut(line, ": ")
	if !ok || !isToken(name) || textSpan(value) < len(value) {
		return Field{}, badRequest("field line: got %q", line)
	}
	return Field{name, trimOWS(value)}, nil
}
