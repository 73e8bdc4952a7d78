//go:build ignore

// The end of the stream inside a frame is told as its good end.
//
//impostor:caught-by 05-08
package frame

func (r *Reader) fill(n int) ([]byte, error) {
	r.br.Discard(r.taken)
	r.taken = 0
	_, err := r.br.Peek(n)
	r.ahead, _ = r.br.Peek(r.br.Buffered())
	return r.ahead, err
}
