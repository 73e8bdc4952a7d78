//go:build ignore

// One space after the colon is taken off and the rest of the white space kept.
//
//impostor:caught-by 02-04
//impostor:errata 28 83
package request

import "strings"

func ParseField(line string) (Field, error) {
	name, value, ok := strings.Cut(line, ":")
	value = strings.TrimPrefix(value, " ")
	if !ok || !isToken(name) || textSpan(value) < len(value) {
		return Field{}, badRequest("field line: got %q", line)
	}
	return Field{name, value}, nil
}
