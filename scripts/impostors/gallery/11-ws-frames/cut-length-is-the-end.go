//go:build ignore

// A stream that ends inside a longer header has ended well.
//
//impostor:caught-by 11-06
package wsframe

import (
	"bufio"
	"io"
)

func ReadHeader(br *bufio.Reader) (Header, error) {
	p, err := br.Peek(2)
	if err != nil {
		if err == io.EOF && len(p) > 0 {
			err = io.ErrUnexpectedEOF
		}
		return Header{}, err
	}
	p, err = br.Peek(HeaderLen(p[1]))
	if err != nil {
		return Header{}, err
	}
	h, n, err := ParseHeader(p)
	br.Discard(n)
	return h, err
}
