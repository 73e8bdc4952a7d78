//go:build ignore

// A body cut short ends with io.EOF and passes for a whole one.
//
//impostor:caught-by 02-06
package request

import "io"

func (b *body) Read(p []byte) (int, error) {
	if b.left == 0 {
		return 0, io.EOF
	}
	n, err := b.br.Read(p[:min(int64(len(p)), b.left)])
	b.left -= int64(n)
	return n, err
}
