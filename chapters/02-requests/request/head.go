package request

import (
	"bufio"
	"io"
)

// ScanHead looks for the end of a head in p, beginning with the line that
// starts at from. It returns the offset after the last whole line it saw, and
// whether the head is whole: whether that line was the empty one that ends a
// head (RFC 9112 §2.1), or a Simple-Request, which is a head of one line. When
// it is not, the next call goes on from n once p holds more.
//
// An empty line that ends with a bare LF counts too. The parser will refuse it,
// but somebody who types into nc learns so at once and not by a timeout.
//
//lab:exercise 02-01
func ScanHead(p []byte, from int) (n int, whole bool) {
	panic("02-01 not begun: write ScanHead")
}

// ReadHead waits until br has brought a whole head, takes it from br, and
// leaves br at the first byte of the body. A head comes in as many pieces as
// TCP likes, and with its last piece the body may begin. After each piece it
// asks lim.check whether the head may go on growing; a zero in lim means the
// default, which lim.withDefaults fills in.
//
// The slice is valid until the next read from br. Errors: io.EOF when the peer
// ended before the first byte; *StatusError for a head over a limit or cut
// short; any other error of the connection as it is.
//
//lab:exercise 02-01
func ReadHead(br *bufio.Reader, lim Limits) ([]byte, error) {
	return nil, notBegun("02-01", "ReadHead")
}

// maxEmptyLines is how many empty lines before a request we forgive.
const maxEmptyLines = 8

// skipEmptyLines takes CR LFs that stand before the request line from br, at
// most maxEmptyLines: some old clients send one after a body, and who sends
// nothing else must not keep us busy. RFC 9112 §2.2 wants at least one ignored.
// An error of br counts only when no byte has come before it.
//
//lab:exercise 02-01
func skipEmptyLines(br *bufio.Reader) error {
	return notBegun("02-01", "skipEmptyLines")
}

// cutShort says what an end of the stream means after the bytes of head.
func cutShort(err error, head []byte) error {
	if err == io.EOF && len(head) > 0 {
		return badRequest("the stream ended after %d bytes of a head, "+
			"before its empty line", len(head))
	}
	return err
}
