//go:build ignore

// Content-Length is added up digit by digit and wraps around, so that 2 to the
// 64 and 5 is 5.
//
//impostor:caught-by 02-06
package request

func ParseContentLength(s string, max int64) (int64, error) {
	var n int64
	for i := range len(s) {
		if !isDigit(s[i]) {
			return 0, badRequest("Content-Length: got %q", s)
		}
		n = n*10 + int64(s[i]-'0')
	}
	if s == "" {
		return 0, badRequest("Content-Length: got nothing")
	}
	if n > max || n < 0 {
		return 0, refuse(413, "body over %d bytes", max)
	}
	return n, nil
}
