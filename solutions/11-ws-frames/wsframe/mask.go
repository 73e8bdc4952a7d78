package wsframe

import (
	"crypto/subtle"
	"encoding/binary"
	"math/bits"
)

// MaskBytes masks p, or unmasks it, which is the same: byte i of a payload is
// combined by exclusive or with byte i mod 4 of the key. at is where in the
// payload p begins, for a payload that comes in pieces. RFC 6455 §5.3.
//
//lab:exercise 11-04
//lab:stub
func MaskBytes(p []byte, key [4]byte, at int) {
	for i := range p {
		p[i] ^= key[(at+i)&3]
	}
}

// Mask is MaskBytes, faster. It takes four words of eight bytes a turn, which
// keeps the loop itself out of the account; a payload too long for that goes
// to maskLong first. RFC 6455 §5.3.
//
//lab:exercise 11-07
//lab:stub MaskBytes(p, key, at)
func Mask(p []byte, key [4]byte, at int) {
	// From here on the key begins where p does.
	half := bits.RotateLeft32(binary.LittleEndian.Uint32(key[:]), -8*(at&3))
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

const (
	// patternLen is how much of the repeated key is written out.
	patternLen = 256
	// longLen is from where on writing it out pays.
	longLen = 4 * patternLen
)

// maskLong masks p with word, the key twice, and returns the end of p that is
// left to do: less than patternLen bytes. crypto/subtle.XORBytes has the
// processor's wide registers, but wants the key written out.
//
//lab:exercise 11-07
//lab:stub return p
func maskLong(p []byte, word uint64) []byte {
	var pattern [patternLen]byte
	for i := 0; i < patternLen; i += 8 {
		binary.LittleEndian.PutUint64(pattern[i:], word)
	}
	for ; len(p) >= patternLen; p = p[patternLen:] {
		subtle.XORBytes(p, p, pattern[:])
	}
	return p
}
