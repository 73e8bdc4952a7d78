//go:build ignore

// Nothing is ever added, so the tenth request is as long as the first.
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
		case changes(f.Name) || f.Size() > e.table.max/2:
			dst = appendLiteral(dst, 0, literalBits, index, f)
		default:
			dst = appendLiteral(dst, 0, literalBits, index, f)
		}
	}
	return dst
}
