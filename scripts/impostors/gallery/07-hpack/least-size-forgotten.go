//go:build ignore

// Only what is allowed now counts, and not the smaller size that was allowed
// in between.
//
//impostor:caught-by 07-07
package hpack

func (d *Decoder) begin(block []byte) (n int, err error) {
	most := d.allowed
	required := d.lowest < d.table.max
	for n < len(block) && isResize(block[n]) {
		size, used, err := ParseInt(block[n:], resizeBits)
		if err != nil {
			return n, err
		}
		if size > most {
			return n, refuse("table size update: got %d, want at most %d",
				size, most)
		}
		d.table.Resize(size)
		n += used
		most = d.allowed
	}
	if required && n == 0 {
		return n, refuse("table size update: got none")
	}
	d.lowest = d.allowed
	return n, nil
}
