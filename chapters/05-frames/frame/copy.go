package frame

// AppendCopy appends the frame that says what this one says: it is parsed, and
// built again. The copy has its fields and padding, but no reserved bit, no
// flag without a meaning, and zeros for padding. If p is not right, the error
// is its parser's. Frames of other types than RFC 9113's are copied as they
// are.
func AppendCopy(dst []byte, h Header, p []byte) ([]byte, error) {
	switch h.Type {
	case TypeData:
		return again(dst, h, p, ParseData, AppendData)
	case TypeHeaders:
		return again(dst, h, p, ParseHeaders, AppendHeaders)
	case TypePriority:
		return again(dst, h, p, ParsePriority, AppendPriority)
	case TypeRSTStream:
		return again(dst, h, p, ParseRSTStream, AppendRSTStream)
	case TypeSettings:
		return copySettings(dst, h, p)
	case TypePushPromise:
		return again(dst, h, p, ParsePushPromise, AppendPushPromise)
	case TypePing:
		return again(dst, h, p, ParsePing, AppendPing)
	case TypeGoAway:
		return again(dst, h, p, ParseGoAway, appendMarkedGoAway)
	case TypeWindowUpdate:
		return again(dst, h, p, ParseWindowUpdate, AppendWindowUpdate)
	case TypeContinuation:
		return again(dst, h, p, ParseContinuation, AppendContinuation)
	}
	return append(AppendHeader(dst, h), p...), nil
}

// again parses a frame as a T and appends that.
func again[T any](dst []byte, h Header, p []byte,
	parse func(Header, []byte) (T, error), build func([]byte, T) []byte) (
	[]byte, error) {
	v, err := parse(h, p)
	if err != nil {
		return dst, err
	}
	return build(dst, v), nil
}

// appendMarkedGoAway appends g with a reserved bit, of which nobody may see
// anything.
func appendMarkedGoAway(dst []byte, g GoAway) []byte {
	g.LastStreamID |= reservedBit
	return AppendGoAway(dst, g)
}

// copySettings parses into an array that has held another list.
func copySettings(dst []byte, h Header, p []byte) ([]byte, error) {
	list, err := ParseSettings(h, p, []Setting{{MaxFrameSize, MaxLength}})
	if err != nil {
		return dst, err
	}
	if h.Flags.Has(FlagAck) {
		return AppendSettingsAck(dst), nil
	}
	return AppendSettings(dst, list...), nil
}
