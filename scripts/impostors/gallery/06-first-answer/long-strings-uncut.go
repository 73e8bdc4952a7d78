//go:build ignore

// A string of more than 126 bytes is sent whole, behind a length that means
// something else.
//
//impostor:caught-by 06-04
package h2min

func (Plain) AppendFields(dst []byte, list []Field) []byte {
	for _, f := range list {
		dst = append(dst, 0)
		for _, s := range []string{f.Name, f.Value} {
			dst = append(dst, byte(len(s)))
			dst = append(dst, s...)
		}
	}
	return dst
}
