//go:build ignore

// A large buffer is never given back, and each large frame takes a new one.
//
//impostor:caught-by 05-08
package frame

func (r *Reader) ReadFrame() (Header, []byte, error) {
	p, err := r.peek(HeaderLen)
	if err != nil {
		return Header{}, nil, err
	}
	h, err := ParseHeader(p)
	if err != nil {
		return Header{}, nil, err
	}
	if h.Length > r.max {
		return h, nil, h.tooLong(r.max)
	}
	if err = h.Check(); err != nil && isFatal(err) {
		return h, nil, err
	}
	whole := HeaderLen + int(h.Length)
	if whole > r.br.Size() {
		return r.readLarge(h, err)
	}
	p, cut := r.peek(whole)
	if cut != nil {
		return Header{}, nil, cut
	}
	r.ahead, r.taken = p[whole:], r.taken+whole
	return h, p[HeaderLen:whole], err
}
