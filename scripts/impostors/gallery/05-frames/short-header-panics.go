//go:build ignore

// The header is parsed without asking whether it is all there.
//
//impostor:caught-by 05-01
package frame

import "encoding/binary"

func ParseHeader(p []byte) (Header, error) {
	return Header{
		Length:   uint32(p[0])<<16 | uint32(p[1])<<8 | uint32(p[2]),
		Type:     Type(p[3]),
		Flags:    Flags(p[4]),
		StreamID: binary.BigEndian.Uint32(p[5:]) &^ reservedBit,
	}, nil
}
