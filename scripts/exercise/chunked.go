package exercise

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// chunked reports whether the head says that its body comes in chunks. What
// else it says in that field, or of the length beside it, is a problem.
// RFC 9112 §6.1.
func (h *head) chunked(c *socket) (bool, error) {
	codings := h.values("Transfer-Encoding")
	if len(codings) == 0 {
		return false, nil
	}
	if len(codings) > 1 || !strings.EqualFold(codings[0], "chunked") {
		return false, h.point(c, "Transfer-Encoding",
			differs("this coding nobody asked for"), "chunked")
	}
	if len(h.values("Content-Length")) > 0 {
		return false, h.point(c, "Content-Length", differs("the body comes "+
			"in chunks and with a Content-Length: which of them is true?"),
			"no such field")
	}
	return true, nil
}

// readChunks reads a body in chunks to its end, trailers included.
// RFC 9112 §7.1.
func (x *expectation) readChunks(c *socket, h *head) ([]byte, error) {
	h.inChunks = true
	for {
		size, err := x.chunkSize(c)
		if err != nil {
			return nil, err
		}
		if size == 0 {
			break
		}
		data, err := x.chunkData(c, size)
		if err != nil {
			return nil, err
		}
		h.body = append(h.body, data...)
	}
	h.bodyRead = true
	var err error
	h.trailers, err = x.readFields(c, "the blank line that ends the body")
	return h.body, err
}

// chunkSize reads the line before a chunk's data.
func (x *expectation) chunkSize(c *socket) (int, error) {
	at := c.pos
	line, err := x.readLine(c, "the size of the next chunk, or the last "+
		"chunk, which is 0")
	if err != nil {
		return 0, err
	}
	digits, _, _ := strings.Cut(line, ";")
	size, err := strconv.ParseUint(strings.TrimRight(digits, " \t"), 16, 31)
	if err != nil {
		pr := differs("this is not the size of a chunk")
		pr.lines = append(pr.lines, c.pointed(at, at, "hex digits",
			fmt.Sprintf("%q", line)))
		return 0, pr
	}
	return int(size), nil
}

// chunkData reads a chunk's data and the CR LF behind it.
func (x *expectation) chunkData(c *socket, size int) ([]byte, error) {
	from, end := c.pos, c.pos+size
	err := c.fill(x.deadline(), func(p []byte) bool {
		return len(p) >= size+len("\r\n")
	})
	if len(c.unread()) < size+len("\r\n") {
		if err == io.EOF {
			return nil, differs("the chunk's size is %d, and %s came", size,
				bytesText(len(c.unread()))).with("got", c.arrived())
		}
		return nil, c.waited(err, fmt.Sprintf("a chunk of %s and CR LF",
			bytesText(size)), x.within)
	}
	if string(c.got[end:end+2]) != "\r\n" {
		pr := differs("CR LF must follow the chunk's %s", bytesText(size))
		pr.lines = append(pr.lines, c.pointed(max(0, from-10), end,
			`\r\n (0d 0a)`, c.named(end)))
		return nil, pr
	}
	c.pos = end + 2
	return c.got[from:end], nil
}

// expect trailer NAME [VALUE…] wants the field after the last chunk of the
// last body, with one of the values if any is given. expect body comes first.
//
// ! expect trailer NAME wants it absent.
func (x *expectation) trailer(c *socket) error {
	h, err := x.last(c)
	if err != nil {
		return err
	}
	if !h.bodyRead {
		return scriptError("no body yet: expect body comes before trailer")
	}
	name := first(x.args)
	got := (&head{fields: h.trailers}).values(name)
	switch {
	case x.neg && len(got) == 0:
		return nil
	case x.neg:
		return differs("the trailer %s must not be here", name).
			with("got", name+": "+got[0])
	case !h.inChunks:
		return differs("there can be no trailer %s: the body does not come "+
			"in chunks", name).with("got", h.listed())
	case len(got) != 1:
		return differs("got %d trailers %s, want one", len(got), name).
			with("got", "after the last chunk, "+
				(&head{fields: h.trailers}).listed())
	}
	if values := x.args[1:]; len(values) > 0 &&
		!slices.Contains(values, got[0]) {
		return differs("got the trailer %s: %s, want %s", name, got[0],
			strings.Join(values, " or "))
	}
	return nil
}
