package hpack

import "encoding/binary"

// stepBits is how many bits ParseHuffman looks at together. The codes of
// letters and digits have five to seven, so twelve are nearly always two.
const stepBits = 12

// A step says what a string goes on with, given its next stepBits bits.
type step struct {
	symbols uint16 // two bytes, the first in the lower half
	count   uint8  // how many of them there are
	bits    uint8  // what they take up; more than there ever are: a longer code
}

// steps has a step for each value of the next stepBits bits.
var steps = makeSteps()

// makeSteps makes the table from the codes. A code of five bits stands in the
// 2^7 places that begin with it; two codes together have precedence.
func makeSteps() (table [1 << stepBits]step) {
	for i := range table {
		table[i].bits = 0xff
	}
	put := func(bits uint32, s step) {
		free := stepBits - s.bits
		for i := range uint32(1) << free {
			table[bits<<free|i] = s
		}
	}
	for first, a := range codes[:eos] {
		if a.len > stepBits {
			continue
		}
		put(a.bits, step{uint16(first), 1, a.len})
		for second, b := range codes[:eos] {
			if both := a.len + b.len; both <= stepBits {
				put(a.bits<<b.len|b.bits,
					step{uint16(first | second<<8), 2, both})
			}
		}
	}
	return table
}

// ParseHuffman appends to dst the string whose Huffman code is p. It grows dst
// once at most: no code has less than minCodeLen bits. Errors are an
// *Error: EOS, and a last byte that is not filled up with ones.
// RFC 7541 §5.2.
//
//lab:exercise 07-08
//lab:stub return ParseHuffmanByBit(dst, p)
func ParseHuffman(dst, p []byte) ([]byte, error) {
	return ParseHuffmanByBit(dst, p)
}

// refill adds bytes of p to bits, of which n are in use, until there is no room
// for another.
func refill(bits uint64, n uint, p []byte) (uint64, uint, []byte) {
	if len(p) >= 8 {
		// The last of these do not fill a byte. They come again next time,
		// and are the same then.
		bits |= binary.BigEndian.Uint64(p) >> n
		whole := (63 - n) / 8
		return bits, n + 8*whole, p[whole:]
	}
	for ; n <= 56 && len(p) > 0; p = p[1:] {
		bits |= uint64(p[0]) << (56 - n)
		n += 8
	}
	return bits, n, p
}

// nextSymbol returns the symbol whose code is at the top of bits, and how long
// that is. Every sequence of bits begins with a code.
func nextSymbol(bits uint64) (symbol uint16, length uint) {
	if s := steps[bits>>(64-stepBits)]; s.count > 0 {
		symbol = s.symbols & 0xff
		return symbol, uint(codes[symbol].len)
	}
	for length = stepBits + 1; length < maxCodeLen; length++ {
		s, ok := symbolOf(uint32(bits>>(64-length)), int(length))
		if ok {
			return s, length
		}
	}
	symbol, _ = symbolOf(uint32(bits>>(64-length)), int(length))
	return symbol, length
}
