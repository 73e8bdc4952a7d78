//go:build ignore

// Content-Length counts characters, and a body in UTF-8 loses its end.
//
//impostor:caught-by 03-03
package http10

import "unicode/utf8"

func Framing(method string, r *Response) (length int64, sent bool) {
	if r.Status < 200 || r.Status == 204 || r.Status == 304 {
		return -1, false
	}
	if r.Status == 205 {
		return 0, false
	}
	length = int64(utf8.RuneCount(r.Body))
	if r.Stream != nil {
		length = r.Length
	}
	return length, method != "HEAD"
}
