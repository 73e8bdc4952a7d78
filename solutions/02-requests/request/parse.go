package request

import (
	"bytes"
	"strings"
)

// ParseHead parses a whole head, its empty line included, as ReadHead returns
// it. The fields are appended to fields[:0], so that a caller may use one array
// for many requests. Nothing of head is kept. Errors are a *StatusError.
//
// It allocates twice: one string that holds the whole head, of which all
// strings of the Request are pieces, and, if fields has no room, one array. A
// head that is a string already (chapter 04 has one) is used as it is.
//
//lab:exercise 02-08
//lab:stub return ParseHeadByLines([]byte(head), fields)
func ParseHead[T []byte | string](head T, fields Fields) (Request, error) {
	line, rest, ok := cutLine(string(head))
	if !ok {
		return Request{}, errLineEnd
	}
	var req Request
	if err := req.setFirstLine(line); err != nil {
		return Request{}, err
	}
	if fields = fields[:0]; cap(fields) == 0 {
		// One more than there are: the empty line is counted too.
		fields = make(Fields, 0, strings.Count(rest, "\n"))
	}
	for req.Major > 0 {
		line, rest, ok = cutLine(rest)
		if !ok {
			return Request{}, errLineEnd
		}
		if line == "" {
			break
		}
		f, err := ParseField(line)
		if err != nil {
			return Request{}, err
		}
		fields = append(fields, f)
	}
	if rest != "" {
		return Request{}, errAfterHead
	}
	req.setFields(fields)
	req.HeadBytes = len(head)
	return req, nil
}

// ParseHeadByLines is ParseHead in its plain form: it makes a string of each
// line and lets the fields grow as they come. The last exercise does better.
func ParseHeadByLines(head []byte, fields Fields) (Request, error) {
	// Split leaves an empty piece after the last CR LF, and one for the
	// empty line before it: "GET / HTTP/1.0", "Host: a", "", "".
	lines := bytes.Split(head, []byte("\r\n"))
	var req Request
	if err := req.setFirstLine(string(lines[0])); err != nil {
		return Request{}, err
	}
	lines = lines[1:]
	if req.Major == 0 { // a Simple-Request has no empty line
		lines = append([][]byte{nil}, lines...)
	}
	end := len(lines) - 2
	if end < 0 || len(lines[end]) > 0 || len(lines[end+1]) > 0 {
		return Request{}, errLineEnd
	}
	fields = fields[:0]
	for _, line := range lines[:end] {
		f, err := ParseField(string(line))
		if err != nil {
			return Request{}, err
		}
		fields = append(fields, f)
	}
	req.setFields(fields)
	req.HeadBytes = len(head)
	return req, nil
}

var (
	errLineEnd   = badRequest("a line of the head does not end with CR LF")
	errAfterHead = badRequest("there are bytes after the end of the head")
)

// cutLine cuts the first line off s. It is not ok without CR LF at its end.
func cutLine(s string) (line, rest string, ok bool) {
	i := strings.IndexByte(s, '\n')
	if i < 1 || s[i-1] != '\r' {
		return "", "", false
	}
	return s[:i-1], s[i+1:], true
}

// setFirstLine begins r with what its first line says.
func (r *Request) setFirstLine(s string) error {
	line, err := ParseRequestLine(s)
	if err != nil {
		return err
	}
	target, err := ParseTarget(line.Method, line.Target)
	r.Method, r.Target = line.Method, line.Target
	r.Major, r.Minor = line.Major, line.Minor
	r.Path, r.Query, r.Host = target.Path, target.Query, target.Host
	r.Body = noBody
	return err
}

// setFields completes r. The target's host, where it names one, goes before
// the Host field: RFC 9112 §3.2.2.
func (r *Request) setFields(fields Fields) {
	r.Fields = fields
	if r.Host == "" {
		r.Host = fields.Get("Host")
	}
}
