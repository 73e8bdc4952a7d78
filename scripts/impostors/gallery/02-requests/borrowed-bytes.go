//go:build ignore

// To save the copy, the strings are made of the read buffer itself, and the
// body overwrites them.
//
//impostor:caught-by 02-08
package request

import (
	"strings"
	"unsafe"
)

func ParseHead(head []byte, fields Fields) (Request, error) {
	line, rest, ok := cutLine(unsafe.String(&head[0], len(head)))
	var req Request
	if !ok {
		return req, errLineEnd
	}
	if err := req.setFirstLine(line); err != nil {
		return req, err
	}
	fields = make(Fields, 0, strings.Count(rest, "\n"))
	for req.Major > 0 {
		if line, rest, ok = cutLine(rest); !ok {
			return req, errLineEnd
		}
		if line == "" {
			break
		}
		f, err := ParseField(line)
		if err != nil {
			return req, err
		}
		fields = append(fields, f)
	}
	req.setFields(fields)
	req.HeadBytes = len(head)
	return req, nil
}
