//go:build ignore

// 304 is sent with a body, which the client takes for the start of another
// answer.
//
//impostor:caught-by 03-03
package http10

func Framing(method string, r *Response) (length int64, sent bool) {
	if r.Status < 200 || r.Status == 204 {
		return -1, false
	}
	if r.Status == 205 {
		return 0, false
	}
	length = int64(len(r.Body))
	if r.Stream != nil {
		length = r.Length
	}
	return length, method != "HEAD"
}
