//go:build ignore

// The line end after a chunk is skipped together with all white space, so
// nobody notices data that is too long.
//
//impostor:caught-by 04-05
package http11

func (b *chunked) next() error {
	for b.inside {
		c, err := b.br.ReadByte()
		if err != nil {
			return unexpected(err)
		}
		if c == '\n' {
			break
		}
	}
	line, err := readLine(b.br, maxSizeLine)
	if err != nil {
		return err
	}
	if b.left, err = ParseChunkSize(line); err != nil {
		return err
	}
	if b.left == 0 {
		return b.readTrailers()
	}
	b.inside = true
	b.total += b.left
	b.extra += extensionLen(line)
	if b.total > b.max || b.extra > maxExtensions {
		return refuse(413, "body in chunks: want at most %d bytes", b.max)
	}
	return nil
}
