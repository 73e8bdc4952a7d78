package exercise

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"barewire/scripts/dissect"
)

// word is one of those that a frame is shown with, and the key it stands for.
type word struct{ key, text string }

// shownData is how many bytes of a payload a word shows.
const shownData = 24

// frameWords show a frame as scripts and go run . of chapter 05 write it:
// the header first.
func (f *frame) frameWords() []word {
	all := []word{
		{"type", dissect.FrameType(f.Type)},
		{"len", "len=" + f.values["len"]},
		{"stream", "stream=" + f.values["stream"]},
	}
	if f.Reserved {
		all = append(all, word{"stream", "R"})
	}
	flags := dissect.FlagNames(f.Type, f.Flags)
	for _, name := range strings.Fields(flags) {
		all = append(all, word{"flags", name})
	}
	return append(all, f.payloadWords()...)
}

func (f *frame) payloadWords() (all []word) {
	if f.decoded {
		return f.fieldWords()
	}
	if f.Type == dissect.FrameSettings {
		for _, name := range dissect.Settings {
			if v, ok := f.values[name]; ok && name != "" {
				all = append(all, word{name, name + "=" + v})
			}
		}
		return all
	}
	keys := ofType[f.Type]
	if int(f.Type) >= len(dissect.FrameTypes) {
		keys = []string{"payload"}
	}
	for _, key := range keys {
		v, ok := f.values[key]
		if ok && (v != "" || key == "data") {
			all = append(all, word{key, key + "=" + f.shown(key, v)})
		}
	}
	return all
}

// fieldWords show a field list, and what stands before it.
func (f *frame) fieldWords() (all []word) {
	for _, key := range []string{"pad", "priority", "promised"} {
		if v, ok := f.values[key]; ok {
			all = append(all, word{key, key + "=" + v})
		}
	}
	for _, field := range f.fields {
		text := field.Name + "=" + plain(field.Value)
		if field.Sensitive {
			text = "!" + text
		}
		all = append(all, word{field.Name, text})
	}
	return all
}

// shown is a value as a word has it.
func (f *frame) shown(key, v string) string {
	switch {
	case key == "block" || key == "payload" ||
		key == "data" && f.Type == dissect.FramePing:
		if len(v) > shownData {
			return fmt.Sprintf("%x… %d bytes", v[:shownData], len(v))
		}
		return fmt.Sprintf("%x", v)
	case key == "data" || key == "debug":
		return dissect.Quote([]byte(v), width-8)
	}
	return v
}

// plain is a field's value: quoted only where it needs to be.
func plain(v string) string {
	if quoted := quote([]byte(v)); quoted != `"`+v+`"` ||
		strings.Contains(v, " ") {
		return quoted
	}
	return v
}

// column is where a line of a frame breaks.
const column = 76

// marked is a line that marks columns of the one above, and the note: behind
// the mark, or below it where there is no room.
func marked(from, to int, note string) []string {
	const most, wide = 24, 92
	mark := strings.Repeat(" ", from) +
		strings.Repeat("^", min(most, max(1, to-from)))
	if columns(mark)+1+columns(note) <= wide {
		return []string{mark + " " + note}
	}
	return append([]string{mark},
		strings.Split(wrap(note, column), "\n")...)
}

// withAbsent adds a word for what is missing, "no ACK": a flag behind the
// header, all else at the end.
func withAbsent(words []word, key string) []word {
	name, absent := strings.CutPrefix(key, "no ")
	if !absent {
		return words
	}
	at := len(words)
	if name == strings.ToUpper(name) {
		at = 0
		for at < len(words) && inHeader(words[at]) {
			at++
		}
	}
	return slices.Insert(words, at, word{key, "(" + key + ")"})
}

// rows lays words out in lines. The mark, with a note, stands under the word
// of that key.
func rows(words []word, key, note string) string {
	var lines []string
	line, from, to, at := "", 0, 0, -1
	flush := func() {
		lines = append(lines, line)
		if at == len(lines)-1 {
			lines = append(lines, marked(from, to, note)...)
			at = -2
		}
		line = "  "
	}
	for i, w := range words {
		if i > 0 && columns(line)+1+columns(w.text) > column {
			flush()
		} else if i > 0 {
			line += " "
		}
		begin := columns(line)
		line += w.text
		if w.key == key && at == -1 {
			from, to, at = begin, columns(line), len(lines)
		}
	}
	flush()
	return strings.Join(lines, "\n")
}

// inHeader reports whether a word tells of a frame's first nine bytes.
func inHeader(w word) bool {
	return w.key == "type" || w.key == "len" || w.key == "stream" ||
		w.key == "flags"
}

func columns(s string) int { return utf8.RuneCountInString(s) }

// frame adds a frame to a problem, field by field, with one of them marked,
// and its bytes.
func (p *problem) frame(f *frame, key, note string) *problem {
	p.with("got", rows(withAbsent(f.frameWords(), key), key, note))
	return p.with("bytes", f.hex())
}

// hex is the header's bytes, and some of the payload's.
func (f *frame) hex() string {
	text := fmt.Sprintf("%02x %02x %02x  %02x  %02x  ", byte(f.Length>>16),
		byte(f.Length>>8), byte(f.Length), f.Type, f.Flags)
	id := f.Stream
	if f.Reserved {
		id |= 1 << 31
	}
	text += fmt.Sprintf("%02x %02x %02x %02x", byte(id>>24), byte(id>>16),
		byte(id>>8), byte(id))
	const most = 12
	if len(f.payload) > 0 {
		text += fmt.Sprintf(" | % x", f.payload[:min(most, len(f.payload))])
	}
	if len(f.payload) > most {
		text += " …"
	}
	return text
}

// line is the frame in one line, cut where it is long.
func (f *frame) line() string {
	var all []string
	for _, w := range f.frameWords() {
		all = append(all, w.text)
	}
	text := []rune(strings.Join(all, " "))
	if len(text) > column {
		return string(text[:column-1]) + "…"
	}
	return string(text)
}

// listed are the frames that came since the last that was expected: at most
// the last three.
func (h *frames) listed() string {
	all := append(append([]*frame(nil), h.passed...), h.waiting...)
	if len(all) == 0 {
		if h.n > 0 {
			return "nothing more"
		}
		return "nothing"
	}
	var lines []string
	if over := len(all) - 3; over > 0 {
		lines = append(lines, fmt.Sprintf("… %d frames, then", over))
		all = all[over:]
	}
	for _, f := range all {
		lines = append(lines, f.line())
	}
	return strings.Join(lines, "\n")
}

// framesSent is what was sent, in a script's words, the last of it if it was
// much.
func (s *socket) framesSent() string {
	var texts []string
	for _, one := range s.said {
		texts = append(texts, one.text)
	}
	text := strings.Join(texts, " + ")
	const most = 3 * 72
	if r := []rune(text); len(r) > most {
		text = "… " + string(r[len(r)-most:])
	}
	text = wrap(text, 72)
	if s.split > 0 {
		text += "\n" + s.splitPlace()
	}
	return text
}

// splitPlace says between which bytes the input was split.
func (s *socket) splitPlace() string {
	at := s.split
	for _, one := range s.said {
		name, _, _ := strings.Cut(one.text, " ")
		switch {
		case at == one.n:
			return fmt.Sprintf("(split after byte %d: behind %s)", s.split,
				name)
		case at < one.n:
			return fmt.Sprintf("(split after byte %d: %s into %s)", s.split,
				bytesText(at), name)
		}
		at -= one.n
	}
	return ""
}
