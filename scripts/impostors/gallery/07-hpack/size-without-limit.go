//go:build ignore

// The other side may make our table as large as it likes.
//
//impostor:caught-by 07-07
package hpack

func (d *Decoder) begin(block []byte) (n int, err error) {
	required := d.lowest < d.table.max
	for n < len(block) && isResize(block[n]) {
		size, used, err := ParseInt(block[n:], resizeBits)
		if err != nil {
			return n, err
		}
		d.table.Resize(size)
		n += used
	}
	if required && n == 0 {
		return n, refuse("table size update: got none")
	}
	d.lowest = d.allowed
	return n, nil
}
