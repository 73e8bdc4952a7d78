package frame

import "fmt"

// shown is how many bytes of data or of a field block a text repeats.
const shown = 32

// AppendText appends what a frame says, for people: its header on one line,
// then what is in its payload, an item a line. Whatever a stranger chose is
// quoted or in hex. If p is not right, the error is its parser's, and the text
// ends with the header.
func AppendText(dst []byte, h Header, p []byte) ([]byte, error) {
	dst = fmt.Appendln(dst, h)
	var err error
	switch h.Type {
	case TypeData:
		dst, err = appendDataText(dst, h, p)
	case TypeHeaders:
		dst, err = appendHeadersText(dst, h, p)
	case TypePriority:
		dst, err = appendPriorityText(dst, h, p)
	case TypeRSTStream:
		dst, err = appendRSTStreamText(dst, h, p)
	case TypeSettings:
		dst, err = appendSettingsText(dst, h, p)
	case TypePushPromise:
		dst, err = appendPushPromiseText(dst, h, p)
	case TypePing:
		dst, err = appendPingText(dst, h, p)
	case TypeGoAway:
		dst, err = appendGoAwayText(dst, h, p)
	case TypeWindowUpdate:
		dst, err = appendWindowUpdateText(dst, h, p)
	case TypeContinuation:
		dst = appendBytesText(dst, "block", p)
	default:
		dst = appendBytesText(dst, "payload", p)
	}
	return dst, err
}

// AppendRawText is AppendText without a look into the payload.
func AppendRawText(dst []byte, h Header, p []byte) []byte {
	return appendBytesText(fmt.Appendln(dst, h), "payload", p)
}

// String returns "DATA len=16 stream=1 END_STREAM".
func (h Header) String() string {
	s := fmt.Sprintf("%v len=%d stream=%d", h.Type, h.Length, h.StreamID)
	if names := h.flagNames(); names != "" {
		s += " " + names
	}
	return s
}

// appendBytesText appends a line with bytes in hex.
func appendBytesText(dst []byte, name string, p []byte) []byte {
	if len(p) <= shown {
		return fmt.Appendf(dst, "  %s=%x\n", name, p)
	}
	return fmt.Appendf(dst, "  %s=%x… %d bytes\n", name, p[:shown], len(p))
}

// appendQuotedText appends a line with bytes that are mostly text.
func appendQuotedText(dst []byte, name string, p []byte) []byte {
	if len(p) <= shown {
		return fmt.Appendf(dst, "  %s=%q\n", name, p)
	}
	return fmt.Appendf(dst, "  %s=%q… %d bytes\n", name, p[:shown], len(p))
}

func appendPadText(dst []byte, flags Flags, padLength uint8) []byte {
	if !flags.Has(FlagPadded) {
		return dst
	}
	return fmt.Appendf(dst, "  pad=%d\n", padLength)
}

func appendDataText(dst []byte, h Header, p []byte) ([]byte, error) {
	v, err := ParseData(h, p)
	if err != nil {
		return dst, err
	}
	dst = appendPadText(dst, v.Flags, v.PadLength)
	return appendQuotedText(dst, "data", v.Data), nil
}

func appendHeadersText(dst []byte, h Header, p []byte) ([]byte, error) {
	v, err := ParseHeaders(h, p)
	if err != nil {
		return dst, err
	}
	dst = appendPadText(dst, v.Flags, v.PadLength)
	if v.Flags.Has(FlagPriority) {
		dst = appendDependencyText(dst, v.Priority)
	}
	return appendBytesText(dst, "block", v.Fragment), nil
}

func appendPriorityText(dst []byte, h Header, p []byte) ([]byte, error) {
	v, err := ParsePriority(h, p)
	if err != nil {
		return dst, err
	}
	return appendDependencyText(dst, v.Dependency), nil
}

// appendDependencyText shows the weight as it is meant, 1 to 256.
func appendDependencyText(dst []byte, d Dependency) []byte {
	if d.Exclusive {
		dst = append(dst, "  exclusive\n"...)
	}
	dst = fmt.Appendf(dst, "  depends=%d\n", d.StreamDependency)
	return fmt.Appendf(dst, "  weight=%d\n", int(d.Weight)+1)
}

func appendRSTStreamText(dst []byte, h Header, p []byte) ([]byte, error) {
	v, err := ParseRSTStream(h, p)
	if err != nil {
		return dst, err
	}
	return fmt.Appendf(dst, "  code=%v\n", v.Code), nil
}

func appendSettingsText(dst []byte, h Header, p []byte) ([]byte, error) {
	list, err := ParseSettings(h, p, nil)
	if err != nil {
		return dst, err
	}
	for _, s := range list {
		dst = fmt.Appendf(dst, "  %v=%d\n", s.ID, s.Value)
	}
	return dst, nil
}

func appendPushPromiseText(dst []byte, h Header, p []byte) ([]byte, error) {
	v, err := ParsePushPromise(h, p)
	if err != nil {
		return dst, err
	}
	dst = appendPadText(dst, v.Flags, v.PadLength)
	dst = fmt.Appendf(dst, "  promised=%d\n", v.PromisedID)
	return appendBytesText(dst, "block", v.Fragment), nil
}

func appendPingText(dst []byte, h Header, p []byte) ([]byte, error) {
	v, err := ParsePing(h, p)
	if err != nil {
		return dst, err
	}
	return appendBytesText(dst, "data", v.Data[:]), nil
}

func appendGoAwayText(dst []byte, h Header, p []byte) ([]byte, error) {
	v, err := ParseGoAway(h, p)
	if err != nil {
		return dst, err
	}
	dst = fmt.Appendf(dst, "  last=%d\n  code=%v\n", v.LastStreamID, v.Code)
	return appendQuotedText(dst, "debug", v.Debug), nil
}

func appendWindowUpdateText(dst []byte, h Header, p []byte) ([]byte, error) {
	v, err := ParseWindowUpdate(h, p)
	if err != nil {
		return dst, err
	}
	return fmt.Appendf(dst, "  increment=%d\n", v.Increment), nil
}
