//go:build ignore

// Two bytes are dropped after each chunk, whatever they are.
//
//impostor:caught-by 04-05
package http11

func (b *chunked) next() error {
	if b.inside {
		if _, err := b.br.Discard(len("\r\n")); err != nil {
			return unexpected(err)
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
