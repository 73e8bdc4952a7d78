//go:build ignore

// A block that ends inside a field is taken for one that ended before it.
//
//impostor:caught-by 07-05
package hpack

import (
	"errors"
	"io"
)

func (d *Decoder) Decode(dst []Field, block []byte) ([]Field, error) {
	d.left = int64(d.limits.List)
	n, err := d.begin(block)
	p := block[n:]
	for err == nil && len(p) > 0 {
		switch {
		case p[0]&indexedBit != 0:
			dst, n, err = d.indexed(dst, p)
		case isResize(p[0]):
			n, err = 0, refuse("table size update: got one behind a field")
		default:
			dst, n, err = d.literal(dst, p)
		}
		p = p[n:]
	}
	if errors.Is(err, io.ErrUnexpectedEOF) {
		err = nil
	}
	if err != nil {
		return dst, failed(err, len(block)-len(p))
	}
	return d.finish(dst)
}
