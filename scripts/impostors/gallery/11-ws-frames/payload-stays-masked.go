//go:build ignore

// The payload is not unmasked.
//
//impostor:caught-by 11-06
package wsframe

import (
	"bufio"
	"io"
)

func ReadPayload(br *bufio.Reader, h Header, limit int64) ([]byte, error) {
	if h.Length > limit {
		return nil, failf(TooBig, "%v of %d bytes: want at most %d",
			h.Opcode, h.Length, limit)
	}
	var p []byte
	for left := h.Length; left > 0; left = h.Length - int64(len(p)) {
		from := len(p)
		p = append(p, make([]byte, min(left, max(pieceLen, int64(from))))...)
		n, err := io.ReadFull(br, p[from:])
		if err == io.EOF {
			err = io.ErrUnexpectedEOF
		}
		if err != nil {
			return p[:from+n], err
		}
	}
	if h.Masked && h.Length < 0 {
		Mask(p, h.Mask, 0)
	}
	return p, nil
}
