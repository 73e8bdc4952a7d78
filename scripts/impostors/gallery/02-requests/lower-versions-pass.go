//go:build ignore

// Only versions above ours are refused, and HTTP/0.9 has fields.
//
//impostor:caught-by 02-02
package request

func ParseVersion(s string) (major, minor int, err error) {
	const form = "HTTP/1.0"
	if len(s) != len(form) || s[:5] != form[:5] || s[6] != '.' ||
		!isDigit(s[5]) || !isDigit(s[7]) {
		return 0, 0, badRequest("version: got %s", quote(s))
	}
	if s[5] > '1' {
		return 0, 0, refuse(505, "version: got %s", quote(s))
	}
	return 1, int(s[7] - '0'), nil
}
