//go:build ignore

// A connection that breaks is taken for one that ends.
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
		return Header{}, nil, ended(err)
	}
	h, err := ParseHeader(first[:])
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
		return Header{}, nil, io.ErrUnexpectedEOF
	}
	return h, payload, err
}

func ended(err error) error {
	if err == io.EOF {
		return err
	}
	return io.ErrUnexpectedEOF
}
