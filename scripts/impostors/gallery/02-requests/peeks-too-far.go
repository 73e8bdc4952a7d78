//go:build ignore

// Two bytes are looked at, and when the stream ends after one it is taken for
// empty: no answer.
//
//impostor:caught-by 02-01
package request

import "bufio"

func skipEmptyLines(br *bufio.Reader) error {
	p, err := br.Peek(2)
	for err == nil && string(p) == "\r\n" {
		br.Discard(2)
		p, err = br.Peek(2)
	}
	return err
}
