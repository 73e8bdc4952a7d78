//go:build ignore

// Fields that are different each time are added, and push out those that are
// not.
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
		case f.Size() > e.table.max/2:
			dst = appendLiteral(dst, 0, literalBits, index, f)
		default:
			dst = appendLiteral(dst, addedBit, addedBits, index, f)
			e.add(f, index)
		}
	}
	return dst
}
