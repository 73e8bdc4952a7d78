//go:build ignore

// A close frame of one byte passes.
//
//impostor:caught-by 11-05
//impostor:errata 78
package wsframe

import (
	"encoding/binary"
	"unicode/utf8"
)

func ParseClose(p []byte) (Closing, error) {
	switch len(p) {
	case 0, 1:
		return Closing{Code: NoStatus}, nil
	}
	c := Closing{Code(binary.BigEndian.Uint16(p)), string(p[2:])}
	if !MayBeSent(c.Code) {
		return c, failf(ProtocolError,
			"close code %d: want one that may be sent", c.Code)
	}
	if !utf8.ValidString(c.Reason) {
		return c, failf(InvalidPayload, "close reason: want UTF-8")
	}
	return c, nil
}
