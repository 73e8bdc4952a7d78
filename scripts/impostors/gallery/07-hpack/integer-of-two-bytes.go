//go:build ignore

// An integer that does not fit into its prefix is taken to have one byte more,
// whatever that byte's top bit says.
//
//impostor:caught-by 07-01
package hpack

import "io"

func parseLongInt(p []byte, full uint32) (v uint32, n int, err error) {
	if len(p) < 2 {
		return 0, 0, io.ErrUnexpectedEOF
	}
	return full + uint32(p[1]&0x7f), 2, nil
}
