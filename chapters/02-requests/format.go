package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"barewire/02-requests/request"
)

// shown is how much of a body a dump shows, in bytes.
const shown = 64

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
	for i, f := range r.Fields {
		dst = fmt.Appendf(dst, "field %q = %q\n", f.Name, f.Value)
		// Field lines of one name are one list (RFC 9110 §5.3): with the
		// last of them, show it.
		values := slices.Collect(r.Fields.Values(f.Name))
		if len(values) > 1 && !r.Fields[i+1:].Has(f.Name) {
			dst = fmt.Appendf(dst, "together %q = %q\n", f.Name,
				strings.Join(values, ", "))
		}
	}
	dst = fmt.Appendf(dst, "content-length %d\n", r.ContentLength)
	return fmt.Appendf(dst, "body %d bytes %q\n", len(body),
		body[:min(shown, len(body))])
}

// appendAllocs appends how often a parse of r's head takes memory, and
// whether that is within most. It parses a copy of the head again and again.
func appendAllocs(dst []byte, r *request.Request, most float64) []byte {
	head := request.AppendHead(nil, r)
	count := func(parse func([]byte, request.Fields) (request.Request, error)) float64 {
		return testing.AllocsPerRun(100, func() { parse(head, nil) })
	}
	verdict := "too many"
	n := count(request.ParseHead)
	if n <= most {
		verdict = "in order"
	}
	return fmt.Appendf(dst, "allocations %s: %v, line by line %v\n", verdict, n,
		count(request.ParseHeadByLines))
}
