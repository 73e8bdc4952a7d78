//go:build ignore

// Values are trimmed by strings.TrimSpace, which takes CR, VT and the no-break
// space away too.
//
//impostor:caught-by 02-04
package request

import "strings"

func ParseField(line string) (Field, error) {
	name, value, ok := strings.Cut(line, ":")
	value = strings.TrimSpace(value)
	if !ok || !isToken(name) || textSpan(value) < len(value) {
		return Field{}, badRequest("field line: got %q", line)
	}
	return Field{name, value}, nil
}
