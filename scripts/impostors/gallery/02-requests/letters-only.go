//go:build ignore

// A method is taken to be capital letters, so that M-SEARCH is refused.
//
//impostor:caught-by 02-02
//impostor:errata 21
package request

func isToken(s string) bool {
	for i := range len(s) {
		if s[i] < 'A' || s[i] > 'Z' {
			return false
		}
	}
	return s != ""
}

func ParseField(line string) (Field, error) {
	end := spanOf(line, tchar)
	if end == 0 || end == len(line) || line[end] != ':' {
		return Field{}, badRequest("field line: got %q", line)
	}
	return Field{line[:end], trimOWS(line[end+1:])}, nil
}
