//go:build ignore

// Fourteen bytes are waited for, though most headers are shorter.
//
//impostor:caught-by 11-06
package wsframe

import "bufio"

func ReadHeader(br *bufio.Reader) (Header, error) {
	p, err := br.Peek(14)
	if len(p) == 0 {
		return Header{}, err
	}
	h, n, err := ParseHeader(p)
	br.Discard(n)
	return h, err
}
