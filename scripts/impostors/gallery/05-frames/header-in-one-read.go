//go:build ignore

// One Read is taken to bring a whole header.
//
//impostor:caught-by 05-02
//impostor:errata 56
package frame

import (
	"bufio"
	"io"
)

func ReadFrame(br *bufio.Reader, max uint32) (Header, []byte, error) {
	var first [HeaderLen]byte
	n, err := br.Read(first[:])
	if err != nil {
		return Header{}, nil, err
	}
	h, err := ParseHeader(first[:n])
	if err != nil {
		return Header{}, nil, err
	}
	if h.Length > max {
		return h, nil, h.tooLong(max)
	}
	if err = h.Check(); err != nil && isFatal(err) {
		return h, nil, err
	}
	payload := make([]byte, h.Length)
	if _, cut := io.ReadFull(br, payload); cut != nil {
		return Header{}, nil, insideFrame(cut)
	}
	return h, payload, err
}
