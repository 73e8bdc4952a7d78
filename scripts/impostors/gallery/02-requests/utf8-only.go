//go:build ignore

// A field line must be UTF-8, so that one byte of Latin-1 refuses a request.
//
//impostor:caught-by 02-04
//impostor:errata 3
package request

import (
	"strings"
	"unicode/utf8"
)

func ParseField(line string) (Field, error) {
	name, value, ok := strings.Cut(line, ":")
	value = trimOWS(value)
	if !ok || !isToken(name) || textSpan(value) < len(value) ||
		!utf8.ValidString(line) {
		return Field{}, badRequest("field line: got %q", line)
	}
	return Field{name, value}, nil
}
