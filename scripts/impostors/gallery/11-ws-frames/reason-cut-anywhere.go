//go:build ignore

// A reason is cut after 123 bytes, through a character if need be.
//
//impostor:caught-by 11-05
package wsframe

import "encoding/binary"

func AppendClose(dst []byte, c Closing) []byte {
	if c.Code == NoStatus {
		return dst
	}
	dst = binary.BigEndian.AppendUint16(dst, uint16(c.Code))
	return append(dst, c.Reason[:min(len(c.Reason), 123)]...)
}
