//go:build ignore

// A stream that ends inside a header has ended well.
//
//impostor:caught-by 11-06
package wsframe

import "bufio"

func ReadHeader(br *bufio.Reader) (Header, error) {
	p, err := br.Peek(2)
	if err == nil {
		p, err = br.Peek(HeaderLen(p[1]))
	}
	if err != nil {
		return Header{}, err
	}
	h, n, err := ParseHeader(p)
	if err != nil {
		return h, err
	}
	_, err = br.Discard(n)
	return h, err
}
