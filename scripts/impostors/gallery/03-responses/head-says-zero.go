//go:build ignore

// HEAD tells the length of what it sends, which is nothing, and not of what
// GET would send.
//
//impostor:caught-by 03-03
package http10

func Framing(method string, r *Response) (length int64, sent bool) {
	if method == "HEAD" {
		return 0, false
	}
	if r.Status < 200 || r.Status == 204 || r.Status == 304 {
		return -1, false
	}
	if r.Status == 205 {
		return 0, false
	}
	if r.Stream != nil {
		return r.Length, true
	}
	return int64(len(r.Body)), true
}
