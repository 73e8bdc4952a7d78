//go:build ignore

// A type that nobody knows is an error.
//
//impostor:caught-by 05-03
package frame

func (h Header) Check() error {
	if !h.Type.Known() {
		return connError(ProtocolError, "got type %v, want a known one", h.Type)
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
	case stream == wholeConn && h.StreamID != 0:
		return h.streamError("0, the connection")
	}
	return nil
}
