package exercise

import (
	"os"
	"slices"
	"strings"
)

// script lists the script's commands, each in words as testscript splits them,
// without their conditions.
func (r *run) script() [][]string {
	text, err := os.ReadFile(r.sc.Path)
	if err != nil {
		return nil
	}
	var all [][]string
	for line := range strings.Lines(string(text)) {
		if strings.HasPrefix(line, "-- ") {
			break
		}
		words := splitWords(strings.TrimSuffix(line, "\n"))
		for len(words) > 0 && words[0][0] == '[' {
			words = words[1:]
		}
		if len(words) > 0 {
			all = append(all, words)
		}
	}
	return all
}

// splitWords splits a line at its spaces, but for those in single quotes, of
// which two are one. A # begins a comment.
func splitWords(line string) []string {
	var words []string
	var word strings.Builder
	begun, quoted := false, false
	for i := 0; i < len(line); i++ {
		c := line[i]
		switch {
		case c == '\'' && quoted && strings.HasPrefix(line[i+1:], "'"):
			word.WriteByte(c)
			i++
		case c == '\'':
			begun, quoted = true, !quoted
		case !quoted && (c == ' ' || c == '\t' || c == '\r' || c == '#'):
			if begun {
				words = append(words, word.String())
			}
			word.Reset()
			if begun = false; c == '#' {
				return words
			}
		default:
			begun = true
			word.WriteByte(c)
		}
	}
	if begun {
		words = append(words, word.String())
	}
	return words
}

// printed notes that a client or a tool has run, and which texts the script
// wants in what it prints: those of all expectations up to the next.
func (r *run) printed(command string, args []string) {
	all := r.script()
	ran := append([]string{command}, args...)
	at := slices.IndexFunc(all[min(r.ran, len(all)):], func(w []string) bool {
		return slices.Equal(w, ran)
	})
	r.texts = nil
	if at < 0 {
		return
	}
	r.ran += at + 1
	for _, words := range all[r.ran:] {
		switch {
		case words[0] == "run" || words[0] == "client":
			return
		case len(words) > 2 && words[0] == "expect" && words[1] == "output":
			r.texts = append(r.texts, words[2:]...)
		}
	}
}

// wantedOutput are those texts.
func (r *run) wantedOutput() []string {
	var texts []string
	for _, arg := range r.texts {
		if text, err := r.piece(arg); err == nil {
			texts = append(texts, string(text))
		}
	}
	return texts
}
