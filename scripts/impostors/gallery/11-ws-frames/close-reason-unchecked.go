//go:build ignore

// A reason may be any bytes.
//
//impostor:caught-by 11-05
//impostor:errata 78
package wsframe

import "encoding/binary"

func ParseClose(p []byte) (Closing, error) {
	switch len(p) {
	case 0:
		return Closing{Code: NoStatus}, nil
	case 1:
		return Closing{}, failf(ProtocolError,
			"close of 1 byte: want none, or a code in 2")
	}
	c := Closing{Code(binary.BigEndian.Uint16(p)), string(p[2:])}
	if !MayBeSent(c.Code) {
		return c, failf(ProtocolError,
			"close code %d: want one that may be sent", c.Code)
	}
	if len(c.Reason) > 123 {
		return c, failf(InvalidPayload, "close reason: want UTF-8")
	}
	return c, nil
}
