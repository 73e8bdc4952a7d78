//go:build ignore

// A field that fills just half of the table is taken for too large.
//
//impostor:caught-by 07-06
package hpack

func (e *Encoder) AppendBlock(dst []byte, fields []Field) []byte {
	dst = e.appendResize(dst)
	for i := range fields {
		f := &fields[i]
		index, whole := e.find(f.Name, f.Value)
		switch {
		case isSecret(f):
			dst = appendLiteral(dst, neverBit, literalBits, index, f)
		case whole:
			dst = AppendInt(dst, indexedBit, indexedBits, index)
		case changes(f.Name) || f.Size() >= e.table.max/2:
			dst = appendLiteral(dst, 0, literalBits, index, f)
		default:
			dst = appendLiteral(dst, addedBit, addedBits, index, f)
			e.add(f, index)
		}
	}
	return dst
}
