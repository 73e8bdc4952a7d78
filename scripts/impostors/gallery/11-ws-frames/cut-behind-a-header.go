//go:build ignore

// A stream that ends right behind a header has ended well.
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
	p, err := io.ReadAll(io.LimitReader(br, h.Length))
	if err != nil {
		return nil, err
	}
	if int64(len(p)) < h.Length && len(p) > 0 {
		return nil, io.ErrUnexpectedEOF
	}
	if int64(len(p)) < h.Length {
		return nil, io.EOF
	}
	if h.Masked {
		Mask(p, h.Mask, 0)
	}
	return p, nil
}
