//go:build ignore

// The payload's length is compared with the Pad Length in eight bits, and 300
// bytes count 44.
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
	if len(rest) < fixed || padLength > uint8(len(rest)-fixed) {
		return nil, 0, connError(ProtocolError, "%v: pad length: got %d",
			h.Type, padLength)
	}
	return rest[:len(rest)-int(padLength)], padLength, nil
}
