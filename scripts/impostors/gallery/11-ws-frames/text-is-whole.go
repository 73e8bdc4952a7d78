//go:build ignore

// Only a continuation may lack FIN, so no message has a first fragment.
//
//impostor:caught-by 11-03
package wsframe

func CheckHeader(h Header, rsv byte) error {
	switch {
	case h.RSV&^rsv != 0:
		return failf(ProtocolError, "RSV %03b", h.RSV)
	case !h.Opcode.Known():
		return failf(ProtocolError, "%v", h.Opcode)
	case h.Opcode != Continuation && !h.Fin:
		return failf(ProtocolError, "%v in fragments", h.Opcode)
	case h.Opcode.IsControl() && h.Length > maxControl:
		return failf(ProtocolError, "%v of %d bytes", h.Opcode, h.Length)
	}
	return nil
}
