//go:build ignore

// NUL and a bare CR stay in the value, for the log and the next server to trip
// over.
//
//impostor:caught-by 02-04
//impostor:errata 24
package request

import "strings"

func ParseField(line string) (Field, error) {
	name, value, ok := strings.Cut(line, ":")
	if !ok || !isToken(name) {
		return Field{}, badRequest("field line: got %q", line)
	}
	return Field{name, trimOWS(value)}, nil
}
