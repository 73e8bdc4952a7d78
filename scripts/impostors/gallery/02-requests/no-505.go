//go:build ignore

// Another major version is refused with 400, which does not tell the client
// what to do about it.
//
//impostor:caught-by 02-02
//impostor:errata 33
package request

func ParseVersion(s string) (major, minor int, err error) {
	if len(s) != 8 || s[:7] != "HTTP/1." || !isDigit(s[7]) {
		return 0, 0, badRequest("version: got %q", s)
	}
	return 1, int(s[7] - '0'), nil
}
