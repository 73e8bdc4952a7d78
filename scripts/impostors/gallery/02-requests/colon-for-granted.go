//go:build ignore

// The part after the colon is taken without asking whether there is a colon:
// index out of range.
//
//impostor:caught-by 02-04
//impostor:errata 6
package request

import "strings"

func ParseField(line string) (Field, error) {
	part := strings.SplitN(line, ":", 2)
	name, value := part[0], trimOWS(part[1])
	if !isToken(name) || textSpan(value) < len(value) {
		return Field{}, badRequest("field line: got %q", line)
	}
	return Field{name, value}, nil
}
