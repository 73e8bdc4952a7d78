//go:build ignore

// The stream is asked before the size.
//
//impostor:caught-by 05-03
package frame

func (h Header) Check() error {
	if !h.Type.Known() {
		return nil
	}
	least, most := h.sizes()
	stream := rules[h.Type].stream
	switch {
	case stream == oneStream && h.StreamID == 0:
		return h.streamError("a stream")
	case stream == wholeConn && h.StreamID != 0:
		return h.streamError("0, the connection")
	case h.Length < least || h.Length > most:
		return h.sizeError()
	case h.Type == TypeSettings && h.Length%settingLen != 0:
		return h.sizeError()
	}
	return nil
}
