//go:build ignore

// The first byte of a field is skipped, and what it says is taken for granted.
//
//impostor:caught-by 06-04
package h2min

func (Plain) ParseFields(p []byte) (list []Field, err error) {
	for len(p) > 0 {
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
