//go:build ignore

// The buffer is asked for each frame, past fill, which nobody calls.
//
//impostor:caught-by 05-08
package frame

import "io"

func (r *Reader) ReadFrame() (Header, []byte, error) {
	if r.large != nil {
		r.release()
	}
	r.br.Discard(r.taken)
	r.taken = 0
	p, err := r.br.Peek(HeaderLen)
	if err != nil {
		if len(p) > 0 {
			err = insideFrame(err)
		}
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
	p, cut := r.br.Peek(whole)
	if cut != nil {
		return Header{}, nil, insideFrame(cut)
	}
	r.taken = whole
	return h, p[HeaderLen:whole], err
}

func (r *Reader) fill(n int) ([]byte, error) { return nil, io.ErrUnexpectedEOF }
