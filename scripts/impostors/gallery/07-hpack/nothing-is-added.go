//go:build ignore

// Fields that are to be added are decoded and forgotten.
//
//impostor:caught-by 07-05
package hpack

func (d *Decoder) literal(dst []Field, p []byte) ([]Field, int, error) {
	text, prefix := &d.text, literalBits
	added := p[0]&addedBit != 0
	if added {
		text, prefix = &d.table.text, addedBits
	}
	name, n, err := d.name(p, prefix, text)
	if err != nil {
		return dst, 0, err
	}
	value, used, err := d.string(p[n:], text)
	if err != nil {
		return dst, 0, err
	}
	if d.fits(len(name) + len(value)) {
		never := !added && p[0]&neverBit != 0
		dst = append(dst, Field{name, value, never})
	}
	return dst, n + used, nil
}
