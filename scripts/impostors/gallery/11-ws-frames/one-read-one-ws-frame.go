//go:build ignore

// What one read brings is taken for one frame: what stands behind it in the
// same segment is gone.
//
//impostor:caught-by 11-06
//impostor:errata 64 66
package wsframe

import (
	"bufio"
	"io"
)

func ReadPayload(br *bufio.Reader, h Header, limit int64) ([]byte, error) {
	if h.Length > limit {
		return nil, failf(TooBig, "%d bytes", h.Length)
	}
	p, err := br.Peek(br.Buffered())
	if err != nil {
		return nil, err
	}
	if int64(len(p)) < h.Length {
		return nil, io.ErrUnexpectedEOF
	}
	payload := append([]byte(nil), p[:h.Length]...)
	if h.Masked {
		Mask(payload, h.Mask, 0)
	}
	_, err = br.Discard(len(p))
	return payload, err
}
