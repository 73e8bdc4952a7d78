package exercise

import (
	"fmt"
	"strconv"
	"strings"
)

// shellWords are words as one would type them for a shell: what a shell would
// read otherwise is quoted.
func shellWords(words []string) string {
	quoted := make([]string, len(words))
	for i, w := range words {
		quoted[i] = shellWord(w)
	}
	return strings.Join(quoted, " ")
}

func shellWord(w string) string {
	const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ" +
		"0123456789-_./:,@%+="
	if w != "" && strings.Trim(w, plain) == "" {
		return w
	}
	return "'" + strings.ReplaceAll(w, "'", `'\''`) + "'"
}

// printf is the command that prints p in every POSIX shell, which know bytes
// by their octal digits.
func printf(p []byte) string {
	var b strings.Builder
	for i, c := range p {
		switch digit := i+1 < len(p) && p[i+1] >= '0' && p[i+1] <= '7'; {
		case c == '\n':
			b.WriteString(`\n`)
		case c == '\r':
			b.WriteString(`\r`)
		case c == '\\' || c == '%':
			b.WriteByte(c)
			b.WriteByte(c)
		case c == '\'':
			b.WriteString(`'\''`)
		case c < ' ' || c > '~':
			octal := strconv.FormatUint(uint64(c), 8)
			if digit {
				octal = fmt.Sprintf("%03o", c)
			}
			b.WriteString(`\` + octal)
		default:
			b.WriteByte(c)
		}
	}
	return "printf '" + b.String() + "'"
}

// widest is the longest command that a message says twice. One whose input was
// shown otherwise, as frames, may be longer: there is no other way to repeat it.
const (
	widest = 100
	piped  = 400
)

// asItIs says that a command was shown already.
const asItIs = "the line after ran, as it is"

// again says how to see the failure once more: with replay where a script
// sends to a server, else by the command that ran.
func (r *run) again() string {
	tool := &r.learner.client
	sends := false
	for _, words := range r.script() {
		switch words[0] {
		case "send", "handshake", "connect", "client":
			sends = true
		}
	}
	switch {
	case sends || !r.mentions("run"):
		return "go tool lab replay " + r.ex.ID
	case tool.alone && len(tool.pasted()) <= widest,
		tool.alone && tool.frames != "" && len(tool.pasted()) <= piped:
		return tool.pasted()
	case tool.alone && len(tool.stdin) == 0:
		return asItIs
	}
	return "go tool lab check " + r.ex.ID
}

// pasted is the tool's command with its input, for a shell in the chapter's
// folder.
func (c *clientResult) pasted() string {
	if len(c.stdin) == 0 {
		return c.command
	}
	return printf(c.stdin) + " | " + c.command
}
