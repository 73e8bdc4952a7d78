//go:build ignore

// As many bytes are skipped as the body has left, which in chunks is -1: none.
//
//impostor:caught-by 04-05
package http11

import "io"

func (b *body) skip() bool {
	if b.left == 0 || b.unwanted() {
		return b.left == 0
	}
	_, err := io.CopyN(io.Discard, b, b.left)
	return err == nil
}
