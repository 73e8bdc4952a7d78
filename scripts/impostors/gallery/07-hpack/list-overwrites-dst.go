//go:build ignore

// What dst held already is gone when a block is decoded.
//
//impostor:caught-by 07-05
package hpack

func (d *Decoder) Decode(dst []Field, block []byte) ([]Field, error) {
	dst = dst[:0]
	d.left = int64(d.limits.List)
	n, err := d.begin(block)
	p := block[n:]
	for err == nil && len(p) > 0 {
		switch {
		case p[0]&indexedBit != 0:
			dst, n, err = d.indexed(dst, p)
		case isResize(p[0]):
			n, err = 0, refuse("table size update: got one behind a field")
		default:
			dst, n, err = d.literal(dst, p)
		}
		p = p[n:]
	}
	if err != nil {
		return dst, failed(err, len(block)-len(p))
	}
	return d.finish(dst)
}
