package request

import (
	"bufio"
	"bytes"
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
	for n = from; ; {
		i := bytes.IndexByte(p[n:], '\n')
		if i < 0 {
			return n, false
		}
		line := p[n : n+i]
		first := n == 0
		n += i + 1
		if len(line) == 0 || len(line) == 1 && line[0] == '\r' {
			return n, true
		}
		if first && isSimple(line) {
			return n, true
		}
	}
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
	lim = lim.withDefaults()
	if err := skipEmptyLines(br); err != nil {
		return nil, err
	}
	var kept []byte // the pieces before the present one
	for n := 0; ; {
		if _, err := br.Peek(1); err != nil {
			return nil, cutShort(err, kept)
		}
		piece, _ := br.Peek(br.Buffered())
		// Nearly always the first piece is the whole head. Then it is
		// used where it lies, and nothing is copied.
		head, whole := piece, false
		if len(kept) > 0 {
			head = append(kept, piece...)
		}
		if n, whole = ScanHead(head, n); whole {
			head = head[:n]
		}
		if err := lim.check(head); err != nil {
			return nil, err
		}
		if whole {
			_, err := br.Discard(n - len(kept))
			return head, err
		}
		kept = append(kept, piece...)
		br.Discard(len(piece))
	}
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
	for range maxEmptyLines {
		p, err := br.Peek(2)
		if len(p) == 0 {
			return err
		}
		if string(p) != "\r\n" {
			return nil
		}
		br.Discard(2)
	}
	return nil
}

// cutShort says what an end of the stream means after the bytes of head.
func cutShort(err error, head []byte) error {
	if err == io.EOF && len(head) > 0 {
		return badRequest("the stream ended after %d bytes of a head, "+
			"before its empty line", len(head))
	}
	return err
}
