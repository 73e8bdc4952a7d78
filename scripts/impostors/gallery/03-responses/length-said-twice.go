//go:build ignore

// The handler's Content-Length is sent beside the server's own, and nobody
// knows which to believe.
//
//impostor:caught-by 03-02
//impostor:errata 37
package http10

import "fmt"

func AppendHead(
	dst []byte, r *Response, length int64, date []byte,
) (_ []byte, err error) {
	dst = AppendStatusLine(dst, r.Status)
	dst = append(dst, date...)
	for _, f := range r.Fields {
		if dst, err = AppendField(dst, f.Name, f.Value); err != nil {
			return dst, err
		}
	}
	if length >= 0 {
		dst = fmt.Appendf(dst, "Content-Length: %d\r\n", length)
	}
	return append(dst, "\r\n"...), nil
}
