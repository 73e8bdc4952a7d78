//go:build ignore

// SETTINGS need not be a multiple of six bytes long.
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
	case stream == oneStream && h.StreamID == 0:
		return h.streamError("a stream")
	case stream == wholeConn && h.StreamID != 0:
		return h.streamError("0, the connection")
	}
	return nil
}
