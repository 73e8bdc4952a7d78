//go:build ignore

// RSV bits are refused, even those that were agreed upon.
//
//impostor:caught-by 11-03
package wsframe

func CheckHeader(h Header, rsv byte) error {
	switch {
	case h.RSV != 0:
		return failf(ProtocolError, "RSV %03b", h.RSV)
	case !h.Opcode.Known():
		return failf(ProtocolError, "%v", h.Opcode)
	case h.Opcode.IsControl() && !h.Fin:
		return failf(ProtocolError, "%v in fragments", h.Opcode)
	case h.Opcode.IsControl() && h.Length > maxControl:
		return failf(ProtocolError, "%v of %d bytes", h.Opcode, h.Length)
	}
	return nil
}
