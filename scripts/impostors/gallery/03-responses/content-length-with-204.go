//go:build ignore

// 204 declares a length, though it has no body to measure.
//
//impostor:caught-by 03-03
//impostor:errata 37
package http10

func Framing(method string, r *Response) (length int64, sent bool) {
	if r.Status < 200 || r.Status == 204 || r.Status == 205 ||
		r.Status == 304 {
		return 0, false
	}
	length = int64(len(r.Body))
	if r.Stream != nil {
		length = r.Length
	}
	return length, method != "HEAD"
}
