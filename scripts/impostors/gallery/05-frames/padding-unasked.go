//go:build ignore

// The Pad Length is believed, and cut from a payload that is shorter.
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
	return rest[:end], padLength, nil
}
