//go:build ignore

// Padding may be as long as the payload, its own Pad Length included.
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
	if end < fixed-1 {
		return nil, 0, connError(ProtocolError, "%v: pad length: got %d",
			h.Type, padLength)
	}
	return rest[:max(0, end)], padLength, nil
}
