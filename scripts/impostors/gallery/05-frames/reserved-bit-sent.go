//go:build ignore

// The reserved bit is sent where the caller has left it set.
//
//impostor:caught-by 05-01
package frame

import "encoding/binary"

func AppendHeader(dst []byte, h Header) []byte {
	dst = append(dst, byte(h.Length>>16), byte(h.Length>>8), byte(h.Length),
		byte(h.Type), byte(h.Flags))
	return binary.BigEndian.AppendUint32(dst, h.StreamID)
}
