//go:build ignore

// The length is taken for the whole frame's, header included.
//
//impostor:caught-by 05-01
//impostor:errata 48
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
		Length:   (uint32(p[0])<<16 | uint32(p[1])<<8 | uint32(p[2])) - HeaderLen,
		Type:     Type(p[3]),
		Flags:    Flags(p[4]),
		StreamID: binary.BigEndian.Uint32(p[5:]) &^ reservedBit,
	}, nil
}
