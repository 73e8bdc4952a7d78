//go:build ignore

// Every payload is taken to be padded, whatever the flags say.
//
//impostor:caught-by 05-04
package frame

func cutPadding(h Header, p []byte, fixed int) ([]byte, uint8, error) {
	if len(p) == 0 {
		return p, 0, nil
	}
	padLength, rest := p[0], p[1:]
	end := len(rest) - int(padLength)
	if end < fixed {
		return nil, 0, connError(ProtocolError, "%v: pad length: got %d, want "+
			"at most %d", h.Type, padLength, max(0, len(rest)-fixed))
	}
	return rest[:end], padLength, nil
}
