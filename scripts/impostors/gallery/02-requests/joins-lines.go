//go:build ignore

// Line ends count as spaces, so that three lines make a request line.
//
//impostor:caught-by 02-02
//impostor:errata 22
package request

import (
	"bytes"
	"strings"
)

func ParseHead(head []byte, fields Fields) (Request, error) {
	text := strings.ReplaceAll(string(head), "\r\n", " ")
	if part := strings.Fields(text); len(part) == 3 {
		head = []byte(strings.Join(part, " ") + "\r\n\r\n")
	}
	return ParseHeadByLines(bytes.Clone(head), fields)
}
