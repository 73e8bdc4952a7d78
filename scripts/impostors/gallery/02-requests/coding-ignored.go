//go:build ignore

// Transfer-Encoding is ignored, and a chunked body is read as if it were
// plain.
//
//impostor:caught-by 02-06
//impostor:errata 15
package request

func BodyLength(f Fields, max int64) (int64, error) {
	var length int64
	seen := false
	for v := range f.Values("Content-Length") {
		n, err := ParseContentLength(v, max)
		if err != nil {
			return 0, err
		}
		if seen {
			return 0, badRequest("two Content-Length")
		}
		length, seen = n, true
	}
	return length, nil
}
