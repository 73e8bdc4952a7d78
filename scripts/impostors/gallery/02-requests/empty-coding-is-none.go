//go:build ignore

// A Transfer-Encoding without a value is taken for none at all.
//
//impostor:caught-by 02-06
package request

func BodyLength(f Fields, max int64) (int64, error) {
	if coding := f.Get("Transfer-Encoding"); coding != "" {
		return 0, refuse(501, "Transfer-Encoding: got %s", quote(coding))
	}
	var length int64
	seen := false
	for v := range f.Values("Content-Length") {
		if seen {
			return 0, badRequest("Content-Length: got another, %s", quote(v))
		}
		n, err := ParseContentLength(v, max)
		if err != nil {
			return 0, err
		}
		length, seen = n, true
	}
	return length, nil
}
