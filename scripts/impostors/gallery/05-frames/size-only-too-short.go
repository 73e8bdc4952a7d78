//go:build ignore

// A payload may be longer than its type can be.
//
//impostor:caught-by 05-03
package frame

func (h Header) Check() error {
	if !h.Type.Known() {
		return nil
	}
	least, _ := h.sizes()
	stream := rules[h.Type].stream
	switch {
	case h.Length < least:
		return h.sizeError()
	case h.Type == TypeSettings && h.Length%settingLen != 0:
		return h.sizeError()
	case stream == oneStream && h.StreamID == 0:
		return h.streamError("a stream")
	case stream == wholeConn && h.StreamID != 0:
		return h.streamError("0, the connection")
	}
	return nil
}
