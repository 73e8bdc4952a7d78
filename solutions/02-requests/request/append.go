package request

import "fmt"

// AppendHead appends r's head, so that it parses to the same r: the request
// line and each field as they were sent, one space after the colon.
func AppendHead(dst []byte, r *Request) []byte {
	dst = append(dst, r.Method+" "+r.Target...)
	if r.Major == 0 {
		return append(dst, "\r\n"...)
	}
	dst = fmt.Appendf(dst, " HTTP/%d.%d\r\n", r.Major, r.Minor)
	for _, f := range r.Fields {
		dst = append(dst, f.Name+": "+f.Value+"\r\n"...)
	}
	return append(dst, "\r\n"...)
}
