//go:build ignore

// The five bytes of priority are taken for the beginning of the field block.
//
//impostor:caught-by 05-05
//impostor:errata 58
package frame

func ParseHeaders(h Header, p []byte) (Headers, error) {
	headers := Headers{StreamID: h.StreamID, Flags: h.Flags}
	p, padLength, err := cutPadding(h, p, 0)
	if err != nil {
		return headers, err
	}
	headers.PadLength = padLength
	if h.Flags.Has(FlagPriority) {
		if headers.Priority, err = parseDependency(p); err != nil {
			return headers, err
		}
	}
	headers.Fragment = p[0:]
	return headers, nil
}
