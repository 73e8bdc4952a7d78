//go:build ignore

// A list that is too large is not decoded to its end, and the table misses
// what came last.
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
	if !d.fits(len(name) + len(value)) {
		return dst, 0, ErrListTooLarge
	}
	if added {
		d.table.Add(name, value)
	}
	never := !added && p[0]&neverBit != 0
	return append(dst, Field{name, value, never}), n + used, nil
}
