package http11

import (
	"bufio"
	"bytes"
	"io"

	"barewire/02-requests/request"
)

// Bounds on what surrounds the data of a body in chunks. Without them a
// gigabyte of extensions would be a small body.
const (
	maxSizeLine   = 1 << 10  // bytes of one size line, extensions included
	maxExtensions = 16 << 10 // bytes of all the extensions of one body
	maxTrailer    = 2 << 10  // bytes of one field line after the last chunk
	maxTrailers   = 8 << 10  // bytes of all of them
)

// chunked reads the data of a body that comes in chunks.
//
//	chunked-body = *chunk last-chunk trailer-section CRLF
//
// RFC 9112 §7.1.
type chunked struct {
	br       *bufio.Reader
	max      int64 // bytes of data that are accepted
	left     int64 // bytes of the present chunk's data still to come
	inside   bool  // a chunk has begun: CR LF must follow its data
	total    int64 // bytes of data announced so far
	extra    int   // bytes of extensions so far
	trailers request.Fields
	err      error // how it ended: whoever reads on gets the same again
}

// Read reads data of the present chunk, and goes on to the next one when that
// is used up. It returns io.EOF after the last chunk and the trailers, and
// io.ErrUnexpectedEOF when the stream ends before. RFC 9112 §7.1.3.
//
//lab:exercise 04-05
func (b *chunked) Read(p []byte) (int, error) {
	return 0, notBegun("04-05", "(*chunked).Read")
}

// next goes on to the next chunk's data: past the CR LF behind the data of the
// one before, which must stand exactly there, and past the size line. After
// the last chunk it reads the trailers and returns io.EOF, their error if
// there is one. More data than max, or than 16 KiB of extensions, is a
// *request.StatusError with 413. RFC 9112 §7.1.
//
//lab:exercise 04-05
func (b *chunked) next() error {
	return notBegun("04-05", "(*chunked).next")
}

// extensionLen is how much of a size line is extension, the white space before
// its semicolon included.
func extensionLen(line []byte) int {
	if i := bytes.IndexAny(line, "; \t"); i >= 0 {
		return len(line) - i
	}
	return 0
}

// readTrailers reads field lines up to the empty one, and returns io.EOF: the
// body is whole. They do not join the head's fields. Much has been decided by
// those already, and a Host or a Content-Length from here would be somebody's
// second thoughts. RFC 9110 §6.5.1, RFC 9112 §7.1.2.
func (b *chunked) readTrailers() error {
	for size := 0; ; {
		line, err := readLine(b.br, maxTrailer)
		if err != nil {
			return err
		}
		if len(line) == 0 {
			return io.EOF
		}
		if size += len(line); size > maxTrailers {
			return refuse(431, "trailers over %d bytes", maxTrailers)
		}
		f, err := request.ParseField(string(line))
		if err != nil {
			return err
		}
		b.trailers = append(b.trailers, f)
	}
}

// readLine takes the next line from br and returns it without its CR LF; it is
// valid until the next read. A line that ends with LF alone is a
// *request.StatusError with 400: some take that for the end of a line and some
// do not, which is all that a smuggler needs. So is one of more than max bytes.
// RFC 9112 §2.2.
func readLine(br *bufio.Reader, max int) ([]byte, error) {
	line, err := br.ReadSlice('\n')
	if len(line) > max+len("\r\n") || err == bufio.ErrBufferFull {
		return nil, refuse(400, "line in a body over %d bytes", max)
	}
	if err != nil {
		return nil, unexpected(err)
	}
	line, ok := bytes.CutSuffix(line, []byte("\r\n"))
	if !ok {
		return nil, refuse(400, "line in a body: want CR LF at its end, got %s",
			quote(line))
	}
	return line, nil
}

// unexpected is err, but an end of the stream comes too early here.
func unexpected(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}
