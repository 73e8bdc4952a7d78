//go:build ignore

// The body is whatever has come with the head, and Content-Length is only
// printed.
//
//impostor:caught-by 02-06
//impostor:errata 13
package request

import "io"

func (b *body) Read(p []byte) (int, error) {
	if b.left <= 0 || b.br.Buffered() == 0 {
		return 0, io.EOF
	}
	return b.br.Read(p[:min(len(p), b.br.Buffered())])
}
