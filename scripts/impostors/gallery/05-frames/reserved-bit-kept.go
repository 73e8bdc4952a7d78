//go:build ignore

// The reserved bit is read as a part of the stream's identifier.
//
//impostor:caught-by 05-01
//impostor:errata 63
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
		Length:   uint32(p[0])<<16 | uint32(p[1])<<8 | uint32(p[2]),
		Type:     Type(p[3]),
		Flags:    Flags(p[4]),
		StreamID: binary.BigEndian.Uint32(p[5:]),
	}, nil
}
