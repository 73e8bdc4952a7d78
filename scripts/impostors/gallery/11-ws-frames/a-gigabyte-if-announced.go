//go:build ignore

// Up to a gigabyte is taken as soon as it is announced.
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
	p := make([]byte, 0, min(h.Length, 1<<30))
	for int64(len(p)) < h.Length {
		b, err := br.ReadByte()
		if err != nil {
			return nil, io.ErrUnexpectedEOF
		}
		p = append(p, b)
	}
	if h.Masked {
		Mask(p, h.Mask, 0)
	}
	return p, nil
}
