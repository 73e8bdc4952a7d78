//go:build ignore

// A server may mask.
//
//impostor:caught-by 11-04
package wsframe

func CheckMask(h Header, fromClient bool) error {
	if h.Masked == fromClient || !fromClient {
		return nil
	}
	if fromClient {
		return failf(ProtocolError, "%v without a mask: "+
			"want a client's frames masked", h.Opcode)
	}
	return failf(ProtocolError, "%v with a mask: "+
		"want a server's frames plain", h.Opcode)
}
