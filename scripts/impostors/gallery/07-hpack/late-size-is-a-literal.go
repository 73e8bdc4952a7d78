//go:build ignore

// A new size behind a field is read as a literal, for nothing asks whether it
// is one.
//
//impostor:caught-by 07-05
package hpack

func (d *Decoder) Decode(dst []Field, block []byte) ([]Field, error) {
	d.left = int64(d.limits.List)
	n, err := d.begin(block)
	p := block[n:]
	for err == nil && len(p) > 0 {
		if p[0]&indexedBit != 0 {
			dst, n, err = d.indexed(dst, p)
		} else {
			dst, n, err = d.literal(dst, p)
		}
		p = p[n:]
	}
	if err != nil {
		return dst, failed(err, len(block)-len(p))
	}
	return d.finish(dst)
}
