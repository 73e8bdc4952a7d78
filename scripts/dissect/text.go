package dissect

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// shown is how many columns of quoted bytes a row of Text holds at most.
const shown = 36

// Text lists the parts of p, one a row: offset, bytes, name, note. What is
// wrong is said in words at the row's end, so that neither colour nor
// position is needed to find it.
func Text(p []byte, parts []Part) string {
	digits := len(strconv.Itoa(len(p)))
	rows := make([]string, len(parts))
	wide := 0
	for i := range parts {
		rows[i] = rowBytes(p, parts, i)
		wide = max(wide, columns(rows[i]))
	}
	var b strings.Builder
	for i, part := range parts {
		fmt.Fprintf(&b, "%*d  %s%s  %s%s", digits, part.Offset, rows[i],
			strings.Repeat(" ", wide-columns(rows[i])),
			strings.Repeat("  ", part.Depth), part.Name)
		if part.Note != "" {
			b.WriteString(" (" + part.Note + ")")
		}
		if part.Bad != "" {
			b.WriteString("  WRONG: " + part.Bad)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// rowBytes is the bytes of part i, quoted; only their number for a whole
// message, whose lines follow.
func rowBytes(p []byte, parts []Part, i int) string {
	part := parts[i]
	if part.Depth == 0 && i+1 < len(parts) && parts[i+1].Depth > 0 &&
		part.Name != "line" {
		return count(part.Len, "byte")
	}
	from := min(max(part.Offset, 0), len(p))
	to := min(max(part.End(), from), len(p))
	if part.Hex {
		return hexBytes(p[from:to])
	}
	return Quote(p[from:to], shown)
}

// hexBytes shows bytes as pairs of digits, at most as wide as Quote's.
func hexBytes(p []byte) string {
	var b strings.Builder
	for i, c := range p {
		if i == shown/3 {
			b.WriteString(" … " + count(len(p)-i, "byte") + " more")
			break
		}
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteByte(hex[c>>4])
		b.WriteByte(hex[c&15])
	}
	return b.String()
}

// Quote quotes p on one line as Go does, so that \r\n and every other control
// byte shows. What does not fit into max columns is counted instead of shown:
// `"abc" … 4,980 bytes more`. With max 0 or less all is shown.
func Quote(p []byte, max int) string {
	var b strings.Builder
	b.WriteByte('"')
	used := 0
	for i := 0; i < len(p); {
		text, n := escape(p[i:], false)
		used += columns(text)
		if max > 0 && used > max {
			b.WriteString(`" … ` + count(len(p)-i, "byte") + " more")
			return b.String()
		}
		b.WriteString(text)
		i += n
	}
	b.WriteByte('"')
	return b.String()
}

// Caret shows the bytes around p[at], quoted, in at most width columns, and
// a line to print below it whose ^ marks stand under that byte, as many as
// its escape has columns. With at = len(p) the mark stands behind the last
// byte: there something is missing. An … outside the quotes says that p goes
// on there.
func Caret(p []byte, at int, width int) (line, caret string) {
	at = min(max(at, 0), len(p))
	for back := 1; back < utf8.UTFMax && back <= at; back++ {
		// A byte within a character: the mark stands under the character.
		if _, n := escape(p[at-back:], true); n > back {
			at -= back
			break
		}
	}
	room := max(width-4, 8) // the quotes and an … on each side
	mark, size := `"`, 0
	if at < len(p) {
		mark, size = escape(p[at:], true)
	}
	before, from := leftOf(p, at, (room-len(mark))*2/3)
	after, to := rightOf(p, at+size, room-columns(before)-columns(mark))
	if from > 0 && to == len(p) {
		// There is room left on the right: give it to the left.
		before, from = leftOf(p, at, room-columns(mark)-columns(after))
	}
	open, end := `"`, `"`
	if from > 0 {
		open = `…"`
	}
	if to < len(p) {
		end = `"…`
	}
	body := before + mark + after + end
	if at == len(p) {
		body = before + end
	}
	return open + body, strings.Repeat(" ", columns(open+before)) +
		strings.Repeat("^", columns(mark))
}

// leftOf is as much of p before at as fits into width columns.
func leftOf(p []byte, at, width int) (text string, from int) {
	for at > 0 {
		from := at - 1
		for back := 2; back <= utf8.UTFMax && back <= at; back++ {
			if _, n := escape(p[at-back:at], true); n == back {
				from = at - back
			}
		}
		s, _ := escape(p[from:at], true)
		if columns(s)+columns(text) > width {
			break
		}
		text, at = s+text, from
	}
	return text, at
}

// rightOf is as much of p from at on as fits into width columns.
func rightOf(p []byte, at, width int) (text string, to int) {
	for at < len(p) {
		s, n := escape(p[at:], true)
		if columns(text)+columns(s) > width {
			break
		}
		text += s
		at += n
	}
	return text, at
}

// escape is the first byte of p, or its first character if that can be
// printed, as it stands between quotes, and how many bytes that is. Narrow
// asks for characters that take one column for certain.
func escape(p []byte, narrow bool) (text string, n int) {
	switch c := p[0]; {
	case c == '"' || c == '\\':
		return `\` + string(c), 1
	case c == '\r':
		return `\r`, 1
	case c == '\n':
		return `\n`, 1
	case c == '\t':
		return `\t`, 1
	case ' ' <= c && c < 0x7f:
		return string(c), 1
	}
	r, n := utf8.DecodeRune(p)
	if n > 1 && unicode.IsPrint(r) && !unicode.Is(unicode.Mn, r) &&
		(!narrow || r < 0x250) {
		return string(r), n
	}
	return `\x` + string(hex[p[0]>>4]) + string(hex[p[0]&15]), 1
}

const hex = "0123456789abcdef"

// columns is the width of s on a screen, where each character has one.
func columns(s string) int { return utf8.RuneCountInString(s) }

// byteName names a byte for a sentence: LF (0a), 'x' (78).
func byteName(c byte) string {
	name := ""
	switch c {
	case 0:
		name = "NUL"
	case '\t':
		name = "HTAB"
	case '\n':
		name = "LF"
	case '\r':
		name = "CR"
	case ' ':
		name = "a space"
	case 0x7f:
		name = "DEL"
	default:
		if c < ' ' || c > 0x7f {
			return `\x` + string(hex[c>>4]) + string(hex[c&15])
		}
		name = "'" + string(c) + "'"
	}
	return name + " (" + string(hex[c>>4]) + string(hex[c&15]) + ")"
}

// count says how many: "1 byte", "4,980 bytes".
func count(n int, what string) string { return count64(int64(n), what) }

func count64(n int64, what string) string {
	s := strconv.FormatInt(n, 10)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	if n != 1 {
		what += "s"
	}
	return s + " " + what
}
