//go:build ignore

// Of a literal's first byte only the form is looked at, and the name of an
// entry is read as one of its own.
//
//impostor:caught-by 06-04
package h2min

func (Plain) ParseFields(p []byte) (list []Field, err error) {
	for len(p) > 0 {
		if p[0]&0xf0 != 0 {
			return nil, compressionError("first byte: got %#02x, want 0", p[0])
		}
		var f Field
		if f.Name, p, err = cutString(p[1:]); err != nil {
			return nil, err
		}
		if f.Value, p, err = cutString(p); err != nil {
			return nil, err
		}
		list = append(list, f)
	}
	return list, nil
}
