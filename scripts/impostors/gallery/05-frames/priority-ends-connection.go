//go:build ignore

// A PRIORITY of a wrong size ends the connection instead of its stream.
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
		return connError(FrameSizeError, "%v: length: got %d, want %s",
			h.Type, h.Length, h.wantedSize())
	case h.Type == TypeSettings && h.Length%settingLen != 0:
		return h.sizeError()
	case stream == oneStream && h.StreamID == 0:
		return h.streamError("a stream")
	case stream == wholeConn && h.StreamID != 0:
		return h.streamError("0, the connection")
	}
	return nil
}
