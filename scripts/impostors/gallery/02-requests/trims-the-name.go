//go:build ignore

// White space before the colon is trimmed and forgiven, which is how requests
// are smuggled.
//
//impostor:caught-by 02-04
//impostor:errata 23
package request

import "strings"

func ParseField(line string) (Field, error) {
	name, value, ok := strings.Cut(line, ":")
	name, value = strings.TrimRight(name, " \t"), trimOWS(value)
	if !ok || !isToken(name) || textSpan(value) < len(value) {
		return Field{}, badRequest("field line: got %q", line)
	}
	return Field{name, value}, nil
}
