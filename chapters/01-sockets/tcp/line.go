package tcp

import (
	"bytes"
	"errors"
	"io"
)

// ErrLineTooLong says that a line has more bytes than its reader allows.
var ErrLineTooLong = errors.New("line too long")

// A LineReader cuts a stream of bytes into lines. TCP keeps the order of the
// bytes and nothing else: what was one write may arrive in many reads, and
// what were many writes in one. RFC 9293 §3.7.
//
//	buf  | done | a line, or its beginning | free |
//	            start                      end
type LineReader struct {
	src        io.Reader
	max        int    // bytes of a line, its end not counted
	buf        []byte // as long as the longest line with CR LF
	start, end int    // buf[start:end] was read and not yet returned
}

// NewLineReader returns a LineReader of r's lines, each of at most max bytes
// not counting its end.
func NewLineReader(r io.Reader, max int) *LineReader {
	return &LineReader{src: r, max: max, buf: make([]byte, max+len("\r\n"))}
}

// ReadLine returns the next line without its end, LF or CR LF. The bytes are
// valid until the next call.
//
// At the end of the stream the error is io.EOF; a last line without an end
// comes with io.ErrUnexpectedEOF, and io.EOF follows. A line of more than max
// bytes is ErrLineTooLong, and the reader is of no further use. Other errors
// are the source's own.
//
//lab:exercise 01-03
//lab:stub for { if _, err = r.src.Read(r.buf); err != nil { return } }
func (r *LineReader) ReadLine() (line []byte, err error) {
	for {
		if _, err = r.src.Read(r.buf); err != nil {
			return
		}
	}
}

// checked returns line without a CR at its end, and err, if line is not too
// long.
func (r *LineReader) checked(line []byte, err error) ([]byte, error) {
	line = bytes.TrimSuffix(line, []byte("\r"))
	if len(line) > r.max {
		return nil, ErrLineTooLong
	}
	return line, err
}

// fill reads once, behind what is pending. It makes room first by moving what
// is pending to the front of buf. A buf that is full of one line without an
// end is ErrLineTooLong.
//
//lab:exercise 01-03
func (r *LineReader) fill() error {
	return notBegun("01-03", "(*LineReader).fill")
}
