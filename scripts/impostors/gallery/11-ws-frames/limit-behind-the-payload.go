//go:build ignore

// The payload is read first, and judged when all of it has come.
//
//impostor:caught-by 11-06
package wsframe

import (
	"bufio"
	"io"
)

func ReadPayload(br *bufio.Reader, h Header, limit int64) ([]byte, error) {
	p, err := io.ReadAll(io.LimitReader(br, h.Length))
	if err != nil {
		return p, err
	}
	if h.Length > limit {
		return nil, failf(TooBig, "%v of %d bytes: want at most %d",
			h.Opcode, h.Length, limit)
	}
	if int64(len(p)) < h.Length {
		return p, io.ErrUnexpectedEOF
	}
	if h.Masked {
		Mask(p, h.Mask, 0)
	}
	return p, nil
}
