//go:build ignore

// The priority is read before the Pad Length.
//
//impostor:caught-by 05-05
package frame

func ParseHeaders(h Header, p []byte) (Headers, error) {
	headers := Headers{StreamID: h.StreamID, Flags: h.Flags}
	if h.Flags.Has(FlagPriority) {
		d, err := parseDependency(p)
		if err != nil {
			return headers, err
		}
		headers.Priority, p = d, p[priorityLen:]
	}
	p, padLength, err := cutPadding(h, p, 0)
	headers.PadLength, headers.Fragment = padLength, p
	return headers, err
}
