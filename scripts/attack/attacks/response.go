package attacks

import (
	"bufio"
	"fmt"
	"io"
	"net/textproto"
	"strconv"
	"strings"
)

// A response is as much of an answer as is needed here.
type response struct {
	status int
	body   []byte
}

// mostBody bounds a body: nobody here asks for a large one.
const mostBody = 1 << 20

// readResponse reads an answer of HTTP/1.1 whose body ends where its
// Content-Length says, or with the connection. What has neither is of no
// server that is attacked here. RFC 9112 §4, §6.3.
func readResponse(br *bufio.Reader) (r response, err error) {
	text := textproto.NewReader(br)
	line, err := text.ReadLine()
	if err != nil {
		return r, err
	}
	if _, after, ok := strings.Cut(line, " "); ok && len(after) >= 3 {
		r.status, _ = strconv.Atoi(after[:3])
	}
	if r.status == 0 || !strings.HasPrefix(line, "HTTP/1.") {
		return r, fmt.Errorf("status line: got %q", line)
	}
	fields, err := text.ReadMIMEHeader()
	if err != nil || r.status == 101 {
		return r, err
	}
	n, err := strconv.ParseUint(fields.Get("Content-Length"), 10, 63)
	if err != nil {
		r.body, err = io.ReadAll(io.LimitReader(br, mostBody))
		return r, err
	}
	r.body = make([]byte, min(n, mostBody))
	_, err = io.ReadFull(br, r.body)
	return r, err
}
