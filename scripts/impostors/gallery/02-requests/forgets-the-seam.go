//go:build ignore

// Each piece is searched for the empty line by itself, so that one cut in two
// is never found.
//
//impostor:caught-by 02-01
//impostor:errata 4 8
package request

import (
	"bufio"
	"bytes"
)

func ReadHead(br *bufio.Reader, lim Limits) ([]byte, error) {
	lim = lim.withDefaults()
	if err := skipEmptyLines(br); err != nil {
		return nil, err
	}
	var head []byte
	for {
		if _, err := br.Peek(1); err != nil {
			return nil, cutShort(err, head)
		}
		piece, _ := br.Peek(br.Buffered())
		i := bytes.Index(piece, []byte("\r\n\r\n"))
		if i >= 0 {
			head = append(head, piece[:i+4]...)
			br.Discard(i + 4)
			return head, lim.check(head)
		}
		head = append(head, piece...)
		br.Discard(len(piece))
		if err := lim.check(head); err != nil {
			return nil, err
		}
	}
}
