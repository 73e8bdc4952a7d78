//go:build ignore

// 205 is sent with a body, like any other answer that a handler gave one.
//
//impostor:caught-by 03-03
package http10

func Framing(method string, r *Response) (length int64, sent bool) {
	if r.Status < 200 || r.Status == 204 || r.Status == 304 {
		return -1, false
	}
	length = int64(len(r.Body))
	if r.Stream != nil {
		length = r.Length
	}
	return length, method != "HEAD"
}
