//go:build ignore

// The length of a stream is taken from Body, which is empty then.
//
//impostor:caught-by 03-03
package http10

func Framing(method string, r *Response) (length int64, sent bool) {
	if r.Status < 200 || r.Status == 204 || r.Status == 304 {
		return -1, false
	}
	if r.Status == 205 {
		return 0, false
	}
	return int64(len(r.Body)), method != "HEAD"
}
