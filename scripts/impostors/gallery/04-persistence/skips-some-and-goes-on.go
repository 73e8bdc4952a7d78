//go:build ignore

// After 256 KiB of an unread body in chunks the next byte is taken for a
// request, wherever the body ends.
//
//impostor:caught-by 04-05
package http11

import "io"

func (b *body) skip() bool {
	if b.left == 0 || b.unwanted() {
		return b.left == 0
	}
	_, err := io.CopyN(io.Discard, b, maxSkip)
	return err == nil || err == io.EOF
}
