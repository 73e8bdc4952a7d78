//go:build ignore

// Memory is taken for a payload before its length is compared with the limit.
//
//impostor:caught-by 05-02
package frame

import (
	"bufio"
	"io"
)

func ReadFrame(br *bufio.Reader, max uint32) (Header, []byte, error) {
	var first [HeaderLen]byte
	if _, err := io.ReadFull(br, first[:]); err != nil {
		return Header{}, nil, err
	}
	h, err := ParseHeader(first[:])
	if err != nil {
		return Header{}, nil, err
	}
	payload := make([]byte, h.Length)
	if h.Length > max {
		return h, nil, h.tooLong(max)
	}
	if err = h.Check(); err != nil && isFatal(err) {
		return h, nil, err
	}
	if _, cut := io.ReadFull(br, payload); cut != nil {
		return Header{}, nil, insideFrame(cut)
	}
	return h, payload, err
}
