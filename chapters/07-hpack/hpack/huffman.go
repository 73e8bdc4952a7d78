package hpack

// A code is what stands for one byte. RFC 7541 Appendix B.
type code struct {
	bits uint32 // the lowest len of them
	len  uint8  // 5 to 30
}

const (
	eos        = 256 // the symbol that no string may hold
	minCodeLen = 5   // bits
	maxCodeLen = 30  // bits
)

// HuffmanLen returns how many bytes AppendHuffman appends for s.
func HuffmanLen(s string) int {
	n := 0
	for i := range len(s) {
		n += int(codes[s[i]].len)
	}
	return (n + 7) / 8
}

// AppendHuffman appends the codes of s's bytes, one after the other without
// regard for the bytes' borders. The last byte is filled up with ones: the
// beginning of EOS, which cannot be mistaken for a whole code. RFC 7541 §5.2.
//
//lab:exercise 07-03
func AppendHuffman(dst []byte, s string) []byte {
	panic("07-03 not begun: write AppendHuffman")
}

// ParseHuffmanByBit is ParseHuffman in its plain form: it adds bit to bit until
// they are a code. The last exercise does better.
//
//lab:exercise 07-03
func ParseHuffmanByBit(dst, p []byte) ([]byte, error) {
	return nil, notBegun("07-03", "ParseHuffmanByBit")
}

// checkPadding refuses a string's last n bits, which are no whole code, unless
// they are what an encoder fills the last byte with: fewer than eight ones.
// RFC 7541 §5.2.
func checkPadding(bits uint32, n int) error {
	if n > 7 {
		return refuse("Huffman padding: got %d bits, want at most 7 "+
			"(RFC 7541 §5.2)", n)
	}
	if bits != 1<<n-1 {
		return refuse("Huffman padding: got %0*b, want ones (RFC 7541 §5.2)",
			n, bits)
	}
	return nil
}

func eosError() error {
	return refuse("Huffman: got the code of EOS, want no more than its " +
		"beginning (RFC 7541 §5.2)")
}
