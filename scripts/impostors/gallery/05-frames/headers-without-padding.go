//go:build ignore

// The padding of HEADERS is taken for field block.
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
	headers.Fragment = p
	return headers, nil
}
