//go:build ignore

// Only what a frame needs is looked at, so that the buffer is asked again for
// each.
//
//impostor:caught-by 05-08
package frame

func (r *Reader) fill(n int) ([]byte, error) {
	r.br.Discard(r.taken)
	r.taken = 0
	p, err := r.br.Peek(n)
	if err != nil && len(p) > 0 {
		err = insideFrame(err)
	}
	r.ahead = p
	return p, err
}
