//go:build ignore

// The new entry is in the table before its name is looked up there, so that
// every index means the next one.
//
//impostor:caught-by 07-05
package hpack

func (d *Decoder) literal(dst []Field, p []byte) ([]Field, int, error) {
	text, prefix := &d.text, literalBits
	added := p[0]&addedBit != 0
	if added {
		text, prefix = &d.table.text, addedBits
	}
	index, n, err := ParseInt(p, prefix)
	if err != nil {
		return dst, 0, err
	}
	if added && index > staticLen {
		value, used, err := d.string(p[n:], text)
		if err != nil {
			return dst, 0, err
		}
		d.table.Add("", value)
		f := d.table.Field(index)
		if f == nil {
			return dst, 0, d.noEntry(index)
		}
		d.table.at(0).Name = f.Name
		return append(dst, *d.table.at(0)), n + used, nil
	}
	name, n, err := d.name(p, prefix, text)
	if err != nil {
		return dst, 0, err
	}
	value, used, err := d.string(p[n:], text)
	if err != nil {
		return dst, 0, err
	}
	if added {
		d.table.Add(name, value)
	}
	if d.fits(len(name) + len(value)) {
		never := !added && p[0]&neverBit != 0
		dst = append(dst, Field{name, value, never})
	}
	return dst, n + used, nil
}
