package wsframe

// MaskBytes masks p, or unmasks it, which is the same: byte i of a payload is
// combined by exclusive or with byte i mod 4 of the key. at is where in the
// payload p begins, for a payload that comes in pieces. RFC 6455 §5.3.
//
//lab:exercise 11-04
//lab:stub
func MaskBytes(p []byte, key [4]byte, at int) {
}

// Mask is MaskBytes, faster. It takes four words of eight bytes a turn, which
// keeps the loop itself out of the account; a payload too long for that goes
// to maskLong first. RFC 6455 §5.3.
//
//lab:exercise 11-07
//lab:stub MaskBytes(p, key, at)
func Mask(p []byte, key [4]byte, at int) {
	MaskBytes(p, key, at)
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
	return p
}
