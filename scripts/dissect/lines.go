package dissect

import (
	"bytes"
	"unicode/utf8"
)

// A line is p[from:end] and the bytes that end it, p[end:next].
type line struct{ from, end, next int }

// cutLine finds the line that begins at from: up to LF, or to the end of p
// where there is none. A CR before the LF belongs to the line's end.
func cutLine(p []byte, from int) line {
	i := bytes.IndexByte(p[from:], '\n')
	if i < 0 {
		return line{from, len(p), len(p)}
	}
	end := from + i
	next := end + 1
	if end > from && p[end-1] == '\r' {
		end--
	}
	return line{from, end, next}
}

// lineEnd blames the end of the line ln, if it is wrong, by a part of its own.
func (l *list) lineEnd(p []byte, depth int, ln line) {
	switch {
	case ln.next == ln.end && ln.end > ln.from && p[ln.end-1] == '\r':
		l.bad(depth, ln.end-1, ln.end, "end of line",
			"cut off between CR and LF")
	case ln.next == ln.end:
		// Nothing to point at: the last byte that is there stands for it.
		if ln.end > ln.from {
			l.bad(depth, ln.end-1, ln.end, "end of line",
				"cut off: the line has no CR LF")
		}
	case ln.next-ln.end == 1:
		l.bad(depth, ln.end, ln.next, "end of line",
			"line ends with LF, not CR LF")
	}
}

// Lines labels plain lines, as chapter 01 speaks them. A line that ends with
// LF alone is marked: a server may take it but must not send it.
func Lines(p []byte) []Part {
	var l list
	for at := 0; at < len(p); {
		ln := cutLine(p, at)
		text := p[ln.from:ln.end]
		l.add(0, ln.from, ln.next, "line", string(text),
			count(len(text), "byte")+" before the line's end")
		l.lineEnd(p, 1, ln)
		at = ln.next
	}
	return l.parts
}

// looksLines reports whether p is text: valid UTF-8 with no control bytes but
// those that lay out lines.
func looksLines(p []byte) bool {
	for _, c := range p {
		if c < ' ' && c != '\r' && c != '\n' && c != '\t' {
			return false
		}
	}
	return len(p) > 0 && utf8.Valid(p)
}
