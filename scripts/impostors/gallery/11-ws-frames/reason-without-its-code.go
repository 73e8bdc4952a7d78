//go:build ignore

// A reason is cut to 125 bytes, and the two of the code are forgotten.
//
//impostor:caught-by 11-05
package wsframe

import (
	"encoding/binary"
	"unicode/utf8"
)

func AppendClose(dst []byte, c Closing) []byte {
	if c.Code == NoStatus {
		return dst
	}
	dst = binary.BigEndian.AppendUint16(dst, uint16(c.Code))
	r := c.Reason
	for len(r) > 125 || !utf8.ValidString(r) {
		r = r[:len(r)-1]
	}
	return append(dst, r...)
}
