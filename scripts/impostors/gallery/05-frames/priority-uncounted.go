//go:build ignore

// The length leaves the five bytes of priority out.
//
//impostor:caught-by 05-05
package frame

func AppendHeaders(dst []byte, h Headers) []byte {
	n := len(h.Fragment) + paddingLen(h.Flags, h.PadLength)
	dst = begin(dst, TypeHeaders, h.Flags, h.StreamID, n)
	if h.Flags.Has(FlagPadded) {
		dst = append(dst, h.PadLength)
	}
	if h.Flags.Has(FlagPriority) {
		dst = appendDependency(dst, h.Priority)
	}
	dst = append(dst, h.Fragment...)
	return appendPadding(dst, h.Flags, h.PadLength)
}
