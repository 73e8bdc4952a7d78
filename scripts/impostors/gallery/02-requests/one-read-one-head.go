//go:build ignore

// What one read brings is taken for the whole head, for on one machine it
// often is.
//
//impostor:caught-by 02-01
//impostor:errata 8 81
package request

import "bufio"

func ReadHead(br *bufio.Reader, lim Limits) ([]byte, error) {
	if err := skipEmptyLines(br); err != nil {
		return nil, err
	}
	piece, _ := br.Peek(br.Buffered())
	br.Discard(len(piece))
	return piece, lim.withDefaults().check(piece)
}
