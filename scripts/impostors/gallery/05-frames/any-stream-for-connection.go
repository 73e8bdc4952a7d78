//go:build ignore

// A frame of the connection may come on any stream.
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
	case h.Length < least || h.Length > most:
		return h.sizeError()
	case h.Type == TypeSettings && h.Length%settingLen != 0:
		return h.sizeError()
	case stream == oneStream && h.StreamID == 0:
		return h.streamError("a stream")
	}
	return nil
}
