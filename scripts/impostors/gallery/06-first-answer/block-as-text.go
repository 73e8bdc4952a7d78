//go:build ignore

// The field block is lines of text, as in HTTP/1.
//
//impostor:caught-by 06-04
//impostor:errata 51
package h2min

func (Plain) AppendFields(dst []byte, list []Field) []byte {
	for _, f := range list {
		dst = append(dst, f.Name+": "+f.Value+"\r\n"...)
	}
	return dst
}
