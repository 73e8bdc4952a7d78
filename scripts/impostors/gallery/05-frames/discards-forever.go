//go:build ignore

// What was discarded is counted as taken still.
//
//impostor:caught-by 05-08
package frame

func (r *Reader) fill(n int) ([]byte, error) {
	r.br.Discard(r.taken)
	_, err := r.br.Peek(n)
	r.ahead, _ = r.br.Peek(r.br.Buffered())
	if err != nil && len(r.ahead) > 0 {
		err = insideFrame(err)
	}
	return r.ahead, err
}
