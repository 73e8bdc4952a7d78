//go:build ignore

// Each chunk is compared with the limit, and never their sum.
//
//impostor:caught-by 04-05
package http11

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
		return b.readTrailers()
	}
	b.inside = true
	if b.left > b.max {
		return refuse(413, "chunk: want at most %d bytes", b.max)
	}
	return nil
}
