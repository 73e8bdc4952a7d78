//go:build ignore

// The Pad Length is taken for the first byte of the data.
//
//impostor:caught-by 05-04
package frame

import "io"

func cutPadding(h Header, p []byte, fixed int) ([]byte, uint8, error) {
	if !h.Flags.Has(FlagPadded) {
		return p, 0, nil
	}
	if len(p) == 0 {
		return nil, 0, io.ErrUnexpectedEOF
	}
	padLength, rest := p[0], p[1:]
	end := len(rest) - int(padLength)
	if end < fixed {
		return nil, 0, connError(ProtocolError, "%v: pad length: got %d, want "+
			"at most %d", h.Type, padLength, max(0, len(rest)-fixed))
	}
	return p[:end+1], padLength, nil
}
