//go:build ignore

// Secrets enter the table like everything else.
//
//impostor:caught-by 07-06
package hpack

func (e *Encoder) AppendBlock(dst []byte, fields []Field) []byte {
	dst = e.appendResize(dst)
	for i := range fields {
		f := &fields[i]
		index, whole := e.find(f.Name, f.Value)
		switch {
		case whole:
			dst = AppendInt(dst, indexedBit, indexedBits, index)
		case changes(f.Name) || f.Size() > e.table.max/2:
			dst = appendLiteral(dst, 0, literalBits, index, f)
		default:
			dst = appendLiteral(dst, addedBit, addedBits, index, f)
			e.add(f, index)
		}
	}
	return dst
}
