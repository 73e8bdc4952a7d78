package frame

import (
	"bufio"
	"errors"
	"io"
)

// ReadFrame waits for the next frame, of at most max bytes of payload, and
// returns header and payload. A frame may come in as many pieces as TCP likes.
// The payload is a copy, which the caller may keep. The header has been
// checked, but nothing in the payload has: first the length against max, then
// Header.Check, and only then is there memory for the payload.
//
// Errors: io.EOF when the stream ended before the frame's first byte;
// io.ErrUnexpectedEOF when it ended inside; a *ConnError, after which nothing
// more can be read, comes with the header alone; a *StreamError comes with the
// whole frame, and the next one can be read; any other error of the connection
// as it is.
//
//lab:exercise 05-02
func ReadFrame(br *bufio.Reader, max uint32) (Header, []byte, error) {
	return Header{}, nil, notBegun("05-02", "ReadFrame")
}

// isFatal reports whether nothing can be read after err: whether it is another
// error than a stream's.
func isFatal(err error) bool {
	var one *StreamError
	return !errors.As(err, &one)
}

// insideFrame returns what err is inside a frame. There the end of the stream
// is never a good end, not even between header and payload.
func insideFrame(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}
