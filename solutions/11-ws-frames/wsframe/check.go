package wsframe

// maxControl is the longest payload of a control frame. RFC 6455 §5.5.
const maxControl = 125

// CheckHeader wants what holds for every frame, whoever sent it: no RSV bit
// that is not in rsv, the bits that extensions have given a meaning; an opcode
// that has one; control frames whole, of at most 125 bytes, and with no RSV
// bit at all. The error is a *CloseError with 1002. RFC 6455 §5.2, §5.5;
// RFC 7692 §6.
//
//lab:exercise 11-03
func CheckHeader(h Header, rsv byte) error {
	switch {
	case h.RSV&^rsv != 0:
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

// CheckMask wants a mask on what a client has sent and none on what a server
// has. A client's mask is to be new each time and not to be guessed, so that
// nobody can make a browser write bytes of his choice to the wire, where an
// old proxy could take them for a request and remember the answer. The error
// is a *CloseError with 1002. RFC 6455 §5.1, §10.3.
//
//lab:exercise 11-04
//lab:stub return nil
func CheckMask(h Header, fromClient bool) error {
	if h.Masked == fromClient {
		return nil
	}
	if fromClient {
		return failf(ProtocolError, "%v without a mask: "+
			"want a client's frames masked", h.Opcode)
	}
	return failf(ProtocolError, "%v with a mask: "+
		"want a server's frames plain", h.Opcode)
}
