//go:build ignore

// A field has one length for name and value together.
//
//impostor:caught-by 06-04
//impostor:errata 53
package h2min

func (Plain) AppendFields(dst []byte, list []Field) []byte {
	for _, f := range list {
		dst = append(dst, 0, byte(len(f.Name)+len(f.Value)))
		dst = append(dst, f.Name+f.Value...)
	}
	return dst
}
