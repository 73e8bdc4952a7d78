package exercise

import (
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"

	"barewire/scripts/course"
	"barewire/scripts/dissect"
)

// width is how many columns of quoted bytes a message shows in a line.
const width = 66

// quote quotes p in a line. A few bytes too many cost less than their count.
func quote(p []byte) string {
	const more = len(` … 1,000 bytes more`)
	if all := dissect.Quote(p[:min(len(p), 2*width)], 0); len(p) < 2*width &&
		len([]rune(all)) <= width+more {
		return all
	}
	return dissect.Quote(p, width)
}

// quoteOf quotes the beginning of something of which p may be only a part.
func quoteOf(p []byte, total int) string {
	if total == len(p) {
		return quote(p)
	}
	shown := p[:min(len(p), width/2)]
	return fmt.Sprintf("%s … %d bytes more", dissect.Quote(shown, 0),
		total-len(shown))
}

var repeated = course.Pattern(`^(\d+)\*`)

// pieces joins a command's PIECE arguments into bytes: text with escapes,
// N*PIECE, hex:0d0a, file:NAME, frames:FRAMES.
func (r *run) pieces(args []string) ([]byte, error) {
	if first(args) == "ws" {
		_, all, err := r.wsFrames(args[1:])
		return all, err
	}
	var all []byte
	for _, arg := range args {
		p, err := r.piece(arg)
		if err != nil {
			return nil, err
		}
		all = append(all, p...)
	}
	return all, nil
}

func (r *run) piece(arg string) ([]byte, error) {
	if m := repeated().FindStringSubmatch(arg); m != nil {
		n, err := strconv.Atoi(m[1])
		if err != nil || n > 64<<20 {
			return nil, scriptError("bad repetition in %q", arg)
		}
		p, err := r.piece(arg[len(m[0]):])
		return []byte(strings.Repeat(string(p), n)), err
	}
	if digits, ok := strings.CutPrefix(arg, "hex:"); ok {
		p, err := hex.DecodeString(digits)
		if err != nil {
			return nil, scriptError("bad hex in %q: %v", arg, err)
		}
		return p, nil
	}
	if name, ok := strings.CutPrefix(arg, "file:"); ok {
		return []byte(r.ts.ReadFile(name)), nil
	}
	if text, ok := strings.CutPrefix(arg, "frames:"); ok {
		return r.framesPiece(text)
	}
	p, err := Unescape(arg)
	if err != nil {
		return nil, scriptError("%v", err)
	}
	return p, nil
}

var escapes = map[byte]byte{
	'r': '\r', 'n': '\n', 't': '\t', '0': 0, '\\': '\\',
}

// Unescape turns \r \n \t \0 \\ and \xNN into the bytes they stand for.
func Unescape(s string) ([]byte, error) {
	p := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' {
			p = append(p, s[i])
			continue
		}
		i++
		if i < len(s) && s[i] == 'x' && i+2 < len(s) {
			b, err := strconv.ParseUint(s[i+1:i+3], 16, 8)
			if err != nil {
				return nil, scriptError("bad escape \\%s", s[i:i+3])
			}
			p = append(p, byte(b))
			i += 2
			continue
		}
		if i == len(s) {
			return nil, scriptError("a lone \\ at the end of %q", s)
		}
		b, ok := escapes[s[i]]
		if !ok {
			return nil, scriptError("unknown escape \\%c in %q", s[i], s)
		}
		p = append(p, b)
	}
	return p, nil
}
