//go:build ignore

// HEAD is answered with the body of GET.
//
//impostor:caught-by 03-03
//impostor:errata 18
package http10

func Framing(method string, r *Response) (length int64, sent bool) {
	if r.Status < 200 || r.Status == 204 || r.Status == 304 {
		return -1, false
	}
	if r.Status == 205 {
		return 0, false
	}
	length = int64(len(r.Body))
	if r.Stream != nil {
		length = r.Length
	}
	return length, true
}
