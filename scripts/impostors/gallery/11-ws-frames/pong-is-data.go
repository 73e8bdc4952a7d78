//go:build ignore

// A pong is taken for data: it may be long, and in fragments.
//
//impostor:caught-by 11-03
package wsframe

func CheckHeader(h Header, rsv byte) error {
	ctl := h.Opcode == Ping || h.Opcode == Close
	switch {
	case h.RSV&^rsv != 0:
		return failf(ProtocolError, "RSV %03b", h.RSV)
	case !h.Opcode.Known():
		return failf(ProtocolError, "%v", h.Opcode)
	case ctl && !h.Fin:
		return failf(ProtocolError, "%v in fragments", h.Opcode)
	case ctl && h.Length > maxControl:
		return failf(ProtocolError, "%v of %d bytes", h.Opcode, h.Length)
	}
	return nil
}
