package hpack

// SetTableSize says that the peer has acknowledged our
// SETTINGS_HEADER_TABLE_SIZE, of size bytes. From now on that is as large as
// its blocks may make the table. If the table is larger, the next block must
// begin by making it smaller. RFC 9113 §4.3.1.
func (d *Decoder) SetTableSize(size uint32) {
	d.allowed = size
	d.lowest = min(d.lowest, size)
}

// isResize reports whether an instruction that begins with b changes the
// dynamic table's size.
func isResize(b byte) bool { return b>>resizeBits == resizeBit>>resizeBits }

// begin decodes what may stand at the start of a block and nowhere else:
// changes of the table's size, to anything that we allow. Where we have come to
// allow less than the table has, there must be one. It returns the bytes used.
// RFC 7541 §4.2, §6.3.
//
//	| 0 | 0 | 1 |   Max size (5+)   |
//
//lab:exercise 07-07
//lab:stub return 0, nil
func (d *Decoder) begin(block []byte) (n int, err error) {
	return 0, nil
}
