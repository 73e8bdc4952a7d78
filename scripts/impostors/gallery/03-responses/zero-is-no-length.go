//go:build ignore

// A Content-Length of 0 is left out, and nobody knows that the empty body was
// whole.
//
//impostor:caught-by 03-03
package http10

import "fmt"

func AppendHead(
	dst []byte, r *Response, length int64, date []byte,
) (_ []byte, err error) {
	dst = AppendStatusLine(dst, r.Status)
	dst = append(dst, date...)
	for _, f := range r.Fields {
		if isServerField(f.Name) {
			continue
		}
		if dst, err = AppendField(dst, f.Name, f.Value); err != nil {
			return dst, err
		}
	}
	if length > 0 {
		dst = fmt.Appendf(dst, "Content-Length: %d\r\n", length)
	}
	return append(dst, "\r\n"...), nil
}
