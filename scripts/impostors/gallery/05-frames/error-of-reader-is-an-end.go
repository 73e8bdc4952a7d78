//go:build ignore

// The fast reader takes a connection that breaks for one that ends.
//
//impostor:caught-by 05-08
package frame

import "io"

func (r *Reader) fill(n int) ([]byte, error) {
	r.br.Discard(r.taken)
	r.taken = 0
	_, err := r.br.Peek(n)
	r.ahead, _ = r.br.Peek(r.br.Buffered())
	if err != nil && len(r.ahead) > 0 {
		err = io.ErrUnexpectedEOF
	}
	return r.ahead, err
}
