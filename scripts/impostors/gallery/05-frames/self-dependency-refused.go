//go:build ignore

// A stream that depends on itself is refused before anybody has decoded its
// fields.
//
//impostor:caught-by 05-05
package frame

func ParseHeaders(h Header, p []byte) (Headers, error) {
	headers := Headers{StreamID: h.StreamID, Flags: h.Flags}
	fixed := 0
	if h.Flags.Has(FlagPriority) {
		fixed = priorityLen
	}
	p, padLength, err := cutPadding(h, p, fixed)
	if err != nil {
		return headers, err
	}
	headers.PadLength = padLength
	if h.Flags.Has(FlagPriority) {
		if headers.Priority, err = parseDependency(p); err != nil {
			return headers, err
		}
		if err := headers.Priority.Check(h.StreamID); err != nil {
			return headers, err
		}
	}
	headers.Fragment = p[fixed:]
	return headers, nil
}
