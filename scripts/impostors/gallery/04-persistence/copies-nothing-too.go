//go:build ignore

// skip of 04-02 calls io.CopyN though no body is left, and that allocates.
//
//impostor:caught-by 04-08
package http11

import "io"

func (b *body) skip() bool {
	if b.unwanted() {
		return false
	}
	_, err := io.CopyN(io.Discard, b, maxSkip)
	return err == io.EOF || err == nil && b.left == 0
}
