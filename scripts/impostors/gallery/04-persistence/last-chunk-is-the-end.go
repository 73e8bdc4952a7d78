//go:build ignore

// The body ends with the last chunk's line, and what follows it is read as a
// request.
//
//impostor:caught-by 04-05
package http11

import (
	"cmp"
	"io"
)

func (b *chunked) next() error {
	if b.inside {
		end, err := b.br.Peek(len("\r\n"))
		if err != nil {
			return unexpected(err)
		}
		if string(end) != "\r\n" {
			return refuse(400, "chunk: want CR LF after its data")
		}
		b.br.Discard(len(end))
	}
	line, err := readLine(b.br, maxSizeLine)
	if err != nil {
		return err
	}
	if b.left, err = ParseChunkSize(line); err != nil {
		return err
	}
	if b.left == 0 {
		_, err := b.br.Discard(len("\r\n"))
		return cmp.Or(unexpected(err), io.EOF)
	}
	b.inside = true
	b.total += b.left
	b.extra += extensionLen(line)
	if b.total > b.max || b.extra > maxExtensions {
		return refuse(413, "body in chunks: want at most %d bytes", b.max)
	}
	return nil
}
