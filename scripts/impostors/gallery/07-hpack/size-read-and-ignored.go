//go:build ignore

// A new size is read over, and the table stays as it is.
//
//impostor:caught-by 07-07
package hpack

func (d *Decoder) begin(block []byte) (n int, err error) {
	most := d.allowed
	required := d.lowest < d.table.max
	if required {
		most = d.lowest
	}
	for n < len(block) && isResize(block[n]) {
		size, used, err := ParseInt(block[n:], resizeBits)
		if err != nil {
			return n, err
		}
		if size > most {
			return n, refuse("table size update: got %d, want at most %d",
				size, most)
		}
		n += used
		most = d.allowed
	}
	if required && n == 0 {
		return n, refuse("table size update: got none")
	}
	d.lowest = d.allowed
	return n, nil
}
