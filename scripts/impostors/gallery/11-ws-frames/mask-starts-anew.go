//go:build ignore

// Each piece of a payload begins with the first byte of the key.
//
//impostor:caught-by 11-04
package wsframe

func MaskBytes(p []byte, key [4]byte, at int) {
	for i := range p {
		p[i] ^= key[i&3]
	}
}
