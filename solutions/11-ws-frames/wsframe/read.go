package wsframe

import (
	"bufio"
	"io"
)

// ReadHeader reads a header from br, and not a byte more. The error is io.EOF
// if the stream ends before its first byte, io.ErrUnexpectedEOF if it ends
// inside, else ParseHeader's or the connection's. RFC 6455 §5.2.
//
//lab:exercise 11-06
func ReadHeader(br *bufio.Reader) (Header, error) {
	p, err := br.Peek(2)
	if err == nil {
		p, err = br.Peek(HeaderLen(p[1]))
	}
	if err != nil {
		if err == io.EOF && len(p) > 0 {
			err = io.ErrUnexpectedEOF
		}
		return Header{}, err
	}
	h, n, err := ParseHeader(p)
	if err != nil {
		return h, err
	}
	_, err = br.Discard(n)
	return h, err
}

// pieceLen is how much memory is taken for a payload before it has come.
const pieceLen = 64 << 10

// ReadPayload reads the payload that h announces, and unmasks it. More than
// limit bytes are refused at once, with 1009: the end of them need not be
// waited for. Memory is taken as the bytes come, not as they are announced:
// fourteen bytes from anybody can announce everything that we have. A stream
// that ends before is io.ErrUnexpectedEOF. RFC 6455 §5.3, §10.4.
//
//lab:exercise 11-06
func ReadPayload(br *bufio.Reader, h Header, limit int64) ([]byte, error) {
	if h.Length > limit {
		return nil, failf(TooBig, "%v of %d bytes: want at most %d",
			h.Opcode, h.Length, limit)
	}
	var p []byte
	for left := h.Length; left > 0; left = h.Length - int64(len(p)) {
		from := len(p)
		p = append(p, make([]byte, min(left, max(pieceLen, int64(from))))...)
		n, err := io.ReadFull(br, p[from:])
		if err == io.EOF {
			err = io.ErrUnexpectedEOF
		}
		if err != nil {
			return p[:from+n], err
		}
	}
	if h.Masked {
		Mask(p, h.Mask, 0)
	}
	return p, nil
}
