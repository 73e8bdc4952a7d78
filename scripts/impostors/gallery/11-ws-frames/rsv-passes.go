//go:build ignore

// RSV bits are not looked at.
//
//impostor:caught-by 11-03
//impostor:errata 74
package wsframe

func CheckHeader(h Header, rsv byte) error {
	switch {
	case h.RSV > 7:
		return failf(ProtocolError, "RSV bits %03b: want only %03b",
			h.RSV, rsv)
	case !h.Opcode.Known():
		return failf(ProtocolError, "%v: want 0 to 2 or 8 to 10", h.Opcode)
	case !h.Opcode.IsControl():
		return nil
	case h.RSV != 0:
		return failf(ProtocolError, "%v with RSV bits %03b: want none",
			h.Opcode, h.RSV)
	case !h.Fin:
		return failf(ProtocolError, "%v without FIN: "+
			"want control frames whole", h.Opcode)
	case h.Length > maxControl:
		return failf(ProtocolError, "%v of %d bytes: want at most %d",
			h.Opcode, h.Length, maxControl)
	}
	return nil
}
