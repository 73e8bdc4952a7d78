//go:build ignore

// Of a long payload the first 64 KiB are read.
//
//impostor:caught-by 11-06
//impostor:errata 67
package wsframe

import (
	"bufio"
	"io"
)

func ReadPayload(br *bufio.Reader, h Header, limit int64) ([]byte, error) {
	if h.Length > limit {
		return nil, failf(TooBig, "%d bytes", h.Length)
	}
	p := make([]byte, min(h.Length, pieceLen))
	if _, err := io.ReadFull(br, p); err != nil {
		return nil, io.ErrUnexpectedEOF
	}
	if h.Masked {
		Mask(p, h.Mask, 0)
	}
	return p, nil
}
