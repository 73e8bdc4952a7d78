//go:build ignore

// The bits 0x08 and 0x20 are padding and priority whatever the type.
//
//impostor:caught-by 05-03
package frame

func (h Header) Check() error {
	if !h.Type.Known() {
		return nil
	}
	r := &rules[h.Type]
	least, most := r.min, r.max
	if h.Flags.Has(FlagPadded) {
		least++
	}
	if h.Flags.Has(FlagPriority) {
		least += priorityLen
	}
	if h.Flags.Has(FlagAck) && h.Type == TypeSettings {
		most = 0
	}
	switch {
	case h.Length < least || h.Length > most:
		return h.sizeError()
	case h.Type == TypeSettings && h.Length%settingLen != 0:
		return h.sizeError()
	case r.stream == oneStream && h.StreamID == 0:
		return h.streamError("a stream")
	case r.stream == wholeConn && h.StreamID != 0:
		return h.streamError("0, the connection")
	}
	return nil
}
