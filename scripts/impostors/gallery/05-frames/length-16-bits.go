//go:build ignore

// The length is read as 16 bits, so that the first byte of it is lost.
//
//impostor:caught-by 05-01
package frame

import (
	"encoding/binary"
	"io"
)

func ParseHeader(p []byte) (Header, error) {
	if len(p) < HeaderLen {
		return Header{}, io.ErrUnexpectedEOF
	}
	return Header{
		Length:   uint32(binary.BigEndian.Uint16(p[1:])),
		Type:     Type(p[3]),
		Flags:    Flags(p[4]),
		StreamID: binary.BigEndian.Uint32(p[5:]) &^ reservedBit,
	}, nil
}
