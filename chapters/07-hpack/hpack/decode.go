package hpack

// Decode decodes a whole field block and appends its fields to dst. Their
// strings stay valid, whatever else is decoded. Strings of the table are
// shared and cost nothing; the others are copied into a piece of memory that
// does for many: without anything new for the table there is no allocation
// per field. Of block nothing is kept.
//
// Errors: *Error when the block is wrong; ErrListTooLarge when it is right but
// too much, with the fields up to the limit.
//
//lab:exercise 07-05
func (d *Decoder) Decode(dst []Field, block []byte) ([]Field, error) {
	return nil, notBegun("07-05", "(*Decoder).Decode")
}

// indexed decodes a field that stands in a table, and all that do behind it:
// they come in rows. RFC 7541 §6.1.
//
//	| 1 |        Index (7+)         |
func (d *Decoder) indexed(dst []Field, p []byte) ([]Field, int, error) {
	n := 0
	for n < len(p) && p[n]&indexedBit != 0 {
		index, used := uint32(p[n]&^indexedBit), 1
		if index == 1<<indexedBits-1 { // the integer goes on
			var err error
			if index, used, err = ParseInt(p[n:], indexedBits); err != nil {
				return dst, n, err
			}
		}
		f := d.table.Field(index)
		if f == nil {
			return dst, n, d.noEntry(index)
		}
		if d.fits(len(f.Name) + len(f.Value)) {
			// In one step, append would copy the field twice.
			dst = append(dst, Field{})
			dst[len(dst)-1] = *f
		}
		n += used
	}
	return dst, n, nil
}

// literal decodes a field whose value, at least, stands in the block itself.
// RFC 7541 §6.2.
//
//	| 0 | 1 |      Index (6+)       |   or 4+, or 0: the name stands here too
//	| H |     Value Length (7+)     |
//	| Value String (Length octets)  |
//
//lab:exercise 07-05
func (d *Decoder) literal(dst []Field, p []byte) ([]Field, int, error) {
	return nil, 0, notBegun("07-05", "(*Decoder).literal")
}

// name decodes a literal's name: that of a table's entry, or one that follows.
func (d *Decoder) name(p []byte, prefix int, text *text) (string, int, error) {
	index, n, err := ParseInt(p, prefix)
	if err != nil {
		return "", 0, err
	}
	if text == &d.table.text {
		d.table.expect(len(p))
	}
	if index == 0 {
		name, used, err := d.string(p[n:], text)
		return name, n + used, err
	}
	f := d.table.Field(index)
	if f == nil {
		return "", 0, d.noEntry(index)
	}
	if index > staticLen && text == &d.table.text {
		// The entry may be the next to leave. A copy lets its memory go.
		return text.keepString(f.Name), n, nil
	}
	return f.Name, n, nil
}

// string decodes a string and keeps it in text.
func (d *Decoder) string(p []byte, text *text) (string, int, error) {
	text.expect(len(p))
	if d.buf == nil {
		d.buf = make([]byte, 0, min(atMost(len(p)), chunk/4))
	}
	s, n, err := ParseString(p, d.buf)
	if err != nil {
		return "", 0, err
	}
	if len(p) > 0 && p[0]&huffmanBit != 0 {
		d.buf = s
	}
	if len(s) > int(d.limits.String) {
		return "", 0, refuse("string: got %d bytes, want at most %d "+
			"(RFC 7541 §7.4)", len(s), d.limits.String)
	}
	return text.keep(s), n, nil
}

// noEntry is the error for an index that stands for nothing.
func (d *Decoder) noEntry(index uint32) error {
	return refuse("index: got %d, want 1 to %d (RFC 7541 §2.3.3)", index,
		staticLen+d.table.count)
}
