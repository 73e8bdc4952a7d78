//go:build ignore

// A head without a field line is refused, though HTTP/1.0 asks for none.
//
//impostor:caught-by 02-01
//impostor:errata 9
package request

func ParseHead(head []byte, fields Fields) (Request, error) {
	req, err := ParseHeadByLines(head, fields)
	if err == nil && len(req.Fields) == 0 {
		err = badRequest("a request without a field")
	}
	return req, err
}
