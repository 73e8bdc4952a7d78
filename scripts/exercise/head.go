package exercise

import (
	"fmt"
	"strings"
)

// head is a response's status line and fields.
type head struct {
	start        int // its offset in what came
	line         string
	code, reason string
	fields       []field
	ended        int // the offset after the blank line
	body         []byte
	bodyRead     bool
	inChunks     bool    // the body came in chunks
	trailers     []field // after the last of them
	framed       bool    // it came in frames: there are no offsets
}

type field struct {
	name, value string
	at          int // the offset of the line
}

// values lists the values of a field, whatever the case of its name.
func (h *head) values(name string) []string {
	var all []string
	for _, f := range h.fields {
		if strings.EqualFold(f.name, name) {
			all = append(all, f.value)
		}
	}
	return all
}

// expect status [WHAT…] reads a response's head: the status line and every
// field line, each ended by CR LF, and the blank line. WHAT is 200, '200 OK'
// or 'HTTP/1.0 200 OK'; several are alternatives.
func (x *expectation) status(c *socket) error {
	h, err := x.readHead(c)
	if err != nil {
		return err
	}
	c.head = h
	if len(x.args) == 0 && x.twin != nil && x.twin.head != nil {
		x.args = []string{x.twin.head.code}
	}
	if len(x.args) == 0 {
		return nil
	}
	for _, want := range x.args {
		if h.matches(want) {
			return nil
		}
	}
	return x.wrongStatus(c, h)
}

func (h *head) matches(want string) bool {
	return h.code == want || h.code+" "+h.reason == want || h.line == want
}

// wrongStatus points at the first byte of the status line that differs.
func (x *expectation) wrongStatus(c *socket, h *head) error {
	want := x.args[0]
	from := strings.Index(h.line, " ") + 1
	if strings.HasPrefix(want, "HTTP/") {
		from = 0
	}
	at := from + commonPrefix(h.line[from:], want)
	pr := differs("got status %q, want %s", h.line, alternatives(x.args))
	pr.lines = append(pr.lines, c.pointed(h.start, h.start+at,
		alternatives(x.args), fmt.Sprintf("%q", h.line[from:])))
	return pr
}

func alternatives(args []string) string {
	quoted := make([]string, len(args))
	for i, a := range args {
		quoted[i] = fmt.Sprintf("%q", a)
	}
	return strings.Join(quoted, " or ")
}

// readHead reads and takes apart a head. The last message's body must have
// been used before.
func (x *expectation) readHead(c *socket) (*head, error) {
	h := &head{start: c.pos}
	line, err := x.readLine(c, "a status line")
	if err != nil {
		return nil, err
	}
	h.line = line
	version, rest, _ := strings.Cut(line, " ")
	h.code, h.reason, _ = strings.Cut(rest, " ")
	if !strings.HasPrefix(version, "HTTP/") || len(h.code) != 3 {
		pr := differs("this is not a status line")
		pr.lines = append(pr.lines, c.pointed(h.start, h.start,
			"a version, a status and its reason", fmt.Sprintf("%q", line)))
		return nil, pr
	}
	h.fields, err = x.readFields(c, "the blank line that ends the head")
	h.ended = c.pos
	return h, err
}

// readFields reads field lines up to the blank one.
func (x *expectation) readFields(c *socket, end string) ([]field, error) {
	var fields []field
	for {
		at := c.pos
		line, err := x.readLine(c, end)
		if err != nil || line == "" {
			return fields, err
		}
		name, value, ok := strings.Cut(line, ":")
		if !ok || strings.ContainsAny(name, " \t") || name == "" {
			pr := differs("this is not a field line")
			pr.lines = append(pr.lines, c.pointed(at, at,
				"a name, a colon, a value", fmt.Sprintf("%q", line)))
			return nil, pr
		}
		fields = append(fields, field{name, strings.Trim(value, " \t"), at})
	}
}
