//go:build ignore

// Each piece of a payload is unmasked from the first byte of the key on.
//
//impostor:caught-by 11-06
package wsframe

import (
	"bufio"
	"io"
)

func ReadPayload(br *bufio.Reader, h Header, limit int64) ([]byte, error) {
	if h.Length > limit {
		return nil, failf(TooBig, "%d bytes", h.Length)
	}
	var p []byte
	b := make([]byte, pieceLen)
	for int64(len(p)) < h.Length {
		n, err := br.Read(b[:min(int64(len(b)), h.Length-int64(len(p)))])
		if err != nil {
			return nil, io.ErrUnexpectedEOF
		}
		if h.Masked {
			Mask(b[:n], h.Mask, 0)
		}
		p = append(p, b[:n]...)
	}
	return p, nil
}
