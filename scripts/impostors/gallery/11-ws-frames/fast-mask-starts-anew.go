//go:build ignore

// The fast way begins with the first byte of the key in every piece.
//
//impostor:caught-by 11-07
package wsframe

import (
	"encoding/binary"
	"math/bits"
)

func Mask(p []byte, key [4]byte, at int) {
	// From here on the key begins where p does.
	half := bits.RotateLeft32(binary.LittleEndian.Uint32(key[:]), 0*at)
	word := uint64(half)<<32 | uint64(half)
	if len(p) >= longLen {
		p = maskLong(p, word)
	}
	for len(p) >= 32 {
		q := (*[32]byte)(p) // one check of the bounds for all four
		binary.LittleEndian.PutUint64(q[0:],
			binary.LittleEndian.Uint64(q[0:])^word)
		binary.LittleEndian.PutUint64(q[8:],
			binary.LittleEndian.Uint64(q[8:])^word)
		binary.LittleEndian.PutUint64(q[16:],
			binary.LittleEndian.Uint64(q[16:])^word)
		binary.LittleEndian.PutUint64(q[24:],
			binary.LittleEndian.Uint64(q[24:])^word)
		p = p[32:]
	}
	for ; len(p) >= 8; p = p[8:] {
		binary.LittleEndian.PutUint64(p, binary.LittleEndian.Uint64(p)^word)
	}
	for i := range p {
		p[i] ^= byte(word >> (8 * i))
	}
}
