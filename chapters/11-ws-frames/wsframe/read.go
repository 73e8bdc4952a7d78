package wsframe

import "bufio"

// ReadHeader reads a header from br, and not a byte more. The error is io.EOF
// if the stream ends before its first byte, io.ErrUnexpectedEOF if it ends
// inside, else ParseHeader's or the connection's. RFC 6455 §5.2.
//
//lab:exercise 11-06
func ReadHeader(br *bufio.Reader) (Header, error) {
	return Header{}, notBegun("11-06", "ReadHeader")
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
	return nil, notBegun("11-06", "ReadPayload")
}
