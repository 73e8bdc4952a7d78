//go:build ignore

// What was taken is not discarded when more is read, so that the same frames
// come again.
//
//impostor:caught-by 05-08
package frame

func (r *Reader) fill(n int) ([]byte, error) {
	r.taken = 0
	_, err := r.br.Peek(n)
	r.ahead, _ = r.br.Peek(r.br.Buffered())
	if err != nil && len(r.ahead) > 0 {
		err = insideFrame(err)
	}
	return r.ahead, err
}
