//go:build ignore

// An empty line before the request line is taken for an empty head and
// refused.
//
//impostor:caught-by 02-01
//impostor:errata 31
package request

import "bufio"

func skipEmptyLines(br *bufio.Reader) error {
	_, err := br.Peek(1)
	return err
}
