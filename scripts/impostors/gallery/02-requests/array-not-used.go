//go:build ignore

// The fields get a new array for each head, though one was given.
//
//impostor:caught-by 02-08
package request

import "strings"

func ParseHead[T []byte | string](head T, fields Fields) (Request, error) {
	line, rest, ok := cutLine(string(head))
	if !ok {
		return Request{}, errLineEnd
	}
	var req Request
	if err := req.setFirstLine(line); err != nil {
		return Request{}, err
	}
	fields = make(Fields, 0, strings.Count(rest, "\n"))
	for req.Major > 0 {
		line, rest, ok = cutLine(rest)
		if !ok {
			return Request{}, errLineEnd
		}
		if line == "" {
			break
		}
		f, err := ParseField(line)
		if err != nil {
			return Request{}, err
		}
		fields = append(fields, f)
	}
	if rest != "" {
		return Request{}, errAfterHead
	}
	req.setFields(fields)
	req.HeadBytes = len(head)
	return req, nil
}
