//go:build ignore

// The field that does not fit into the list ends the loop: what the block has
// behind it never reaches the table.
//
//impostor:caught-by 07-05
package hpack

func (d *Decoder) Decode(dst []Field, block []byte) ([]Field, error) {
	d.left = int64(d.limits.List)
	n, err := d.begin(block)
	p := block[n:]
	for err == nil && len(p) > 0 {
		switch {
		case p[0]&indexedBit != 0:
			dst, n, err = d.indexed(dst, p)
		case isResize(p[0]):
			n, err = 0, refuse("table size update behind a field")
		default:
			dst, n, err = d.literal(dst, p)
		}
		p = p[n:]
		if err == nil && d.left < 0 {
			return dst, ErrListTooLarge
		}
	}
	if err != nil {
		return dst, failed(err, len(block)-len(p))
	}
	return d.finish(dst)
}
