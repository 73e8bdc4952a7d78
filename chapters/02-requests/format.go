package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"barewire/02-requests/request"
)

const (
	shown  = 64  // bytes of a body that a dump shows
	listed = 100 // fields that it looks at for equal names
)

// appendDump appends what we understood of a request, one item a line. All
// that the client chose is quoted: a terminal obeys escape sequences, and who
// prints a stranger's bytes raw lets him type.
func appendDump(dst []byte, r *request.Request, body []byte) []byte {
	dst = fmt.Appendf(dst, "head %d bytes\n", r.HeadBytes)
	dst = fmt.Appendf(dst, "method %q\n", r.Method)
	dst = fmt.Appendf(dst, "target %q\n", r.Target)
	dst = fmt.Appendf(dst, "path %q\n", r.Path)
	dst = fmt.Appendf(dst, "query %q\n", r.Query)
	dst = fmt.Appendf(dst, "version %d.%d\n", r.Major, r.Minor)
	dst = fmt.Appendf(dst, "host %q\n", r.Host)
	for _, f := range r.Fields {
		dst = fmt.Appendf(dst, "field %q = %q\n", f.Name, f.Value)
	}
	dst = appendTogether(dst, r.Fields)
	dst = fmt.Appendf(dst, "content-length %d\n", r.ContentLength)
	return fmt.Appendf(dst, "body %d bytes %q\n", len(body),
		body[:min(shown, len(body))])
}

// appendTogether appends what the field lines of one name are together: one
// list (RFC 9110 §5.3). It compares each with each, so it looks at the first
// ones only: of 16,000 field lines, comparing all would take seconds.
func appendTogether(dst []byte, fields request.Fields) []byte {
	fields = fields[:min(listed, len(fields))]
	for i, f := range fields {
		values := slices.Collect(fields.Values(f.Name))
		if len(values) > 1 && !fields[:i].Has(f.Name) {
			dst = fmt.Appendf(dst, "together %q = %q\n", f.Name,
				strings.Join(values, ", "))
		}
	}
	return dst
}

// appendAllocs appends how often a parse of r's head takes memory, and
// whether that is within most. It parses a copy of the head again and again.
func appendAllocs(dst []byte, r *request.Request, most float64) []byte {
	head := request.AppendHead(nil, r)
	n := testing.AllocsPerRun(100, func() {
		request.ParseHead(head, nil)
	})
	byLines := testing.AllocsPerRun(100, func() {
		request.ParseHeadByLines(head, nil)
	})
	verdict := "too many"
	if n <= most {
		verdict = "in order"
	}
	dst = fmt.Appendf(dst, "allocations %s: %v, line by line %v\n",
		verdict, n, byLines)
	list := r.Fields
	again := testing.AllocsPerRun(100, func() {
		if req, err := request.ParseHead(head, list); err == nil {
			list = req.Fields
		}
	})
	return fmt.Appendf(dst, "with an array for the fields: %v, fields: %d\n",
		again, len(list))
}
