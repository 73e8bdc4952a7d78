//go:build ignore

// The table's size may change between two fields of a block.
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
			var size uint32
			if size, n, err = ParseInt(p, resizeBits); err == nil {
				d.table.Resize(size)
			}
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
