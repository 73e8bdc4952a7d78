//go:build ignore

// A reason is written whole, in a frame that holds 125 bytes.
//
//impostor:caught-by 11-05
package wsframe

import "encoding/binary"

func AppendClose(dst []byte, c Closing) []byte {
	if c.Code == NoStatus {
		return dst
	}
	dst = binary.BigEndian.AppendUint16(dst, uint16(c.Code))
	return append(dst, c.Reason...)
}
