package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"barewire/scripts/course"

	"charm.land/lipgloss/v2"
	"github.com/spf13/cobra"
)

func (l *lab) lessonCommand() *cobra.Command {
	return &cobra.Command{
		Use:               "lesson [NN|NN-MM]",
		Short:             "Read a chapter's lesson, or the part about one exercise",
		Args:              atMost(1, "one chapter or exercise"),
		ValidArgsFunction: l.completeIDs(true),
		RunE: func(cmd *cobra.Command, args []string) error {
			t, err := l.targetOrNext(cmd.Context(), args)
			if err != nil {
				return err
			}
			text, err := os.ReadFile(filepath.Join(t.chapter.Dir, "README.md"))
			if err != nil {
				return fmt.Errorf("%s has no lesson here: %w", t.chapter.Name, err)
			}
			part := string(text)
			if t.exercise != nil {
				part = section(part, t.exercise)
				l.printf("%s\n\n", link.Render(lessonPlace(t.exercise)))
			}
			width := 0
			if l.screen {
				width, _ = l.size()
			}
			l.printf("%s", lessonText(part, width))
			return nil
		},
	}
}

// section is the part of a lesson under the exercise's heading, up to the next
// heading of that level. Without one it is the whole lesson.
func section(text string, e *course.Exercise) string {
	heading := regexp.MustCompile(`(?m)^(##+) ` + e.ID + `\b.*$`)
	at := heading.FindStringSubmatchIndex(text)
	if at == nil {
		return text
	}
	level := at[3] - at[2]
	end := regexp.MustCompile(fmt.Sprintf(`(?m)^#{1,%d} `, level))
	code := false
	rest := at[1] + 1
	for line := range strings.Lines(text[min(rest, len(text)):]) {
		if strings.HasPrefix(line, "```") {
			code = !code
		}
		if !code && end.MatchString(line) {
			break
		}
		rest += len(line)
	}
	return text[at[0]:min(rest, len(text))]
}

var generatedMark = regexp.MustCompile(`^<!-- (gen:.*|/gen) -->$`)

// lessonText is a lesson for a terminal: Markdown reads well as it is, so only
// headings and code are set apart, and the generator's marks are left out. What
// is wider than width is wrapped, and code set in less; 0 is any width.
func lessonText(markdown string, width int) string {
	var b strings.Builder
	var prose, code []string // as far as they have come
	inside := false          // of code
	for line := range strings.Lines(markdown) {
		line = strings.TrimRight(line, "\n")
		fence := strings.HasPrefix(line, "```")
		switch {
		case fence && inside:
			b.WriteString(codeText(code, width))
			code, inside = nil, false
			continue
		case inside:
			code = append(code, line)
			continue
		case isProse(line):
			prose = append(prose, line)
			continue
		}
		b.WriteString(proseText(prose, width))
		prose, inside = nil, fence
		switch {
		case fence || generatedMark.MatchString(strings.TrimSpace(line)):
			continue
		case strings.HasPrefix(line, "#"):
			line = bold.Render(line)
		}
		b.WriteString(line + "\n")
	}
	b.WriteString(proseText(prose, width) + codeText(code, width))
	return b.String()
}

// isProse tells a paragraph's lines from headings, tables, lists, quotations,
// and what is indented.
func isProse(line string) bool {
	return line != "" && !strings.ContainsAny(line[:1], " \t#|<>-`") ||
		strings.HasPrefix(line, "`") && !strings.HasPrefix(line, "```")
}

// proseText is a paragraph, as it was cut if that fits.
func proseText(lines []string, width int) string {
	if len(lines) == 0 {
		return ""
	}
	text := strings.Join(lines, "\n")
	if width > 0 && lipgloss.Width(text) > width {
		text = wrap(strings.Join(lines, " "), width)
	}
	return text + "\n"
}

// codeText indents code by four columns, or by as many as there are.
func codeText(lines []string, width int) string {
	indent := 4
	for _, line := range lines {
		if width > 0 {
			indent = max(0, min(indent, width-lipgloss.Width(line)))
		}
	}
	var b strings.Builder
	for _, line := range lines {
		b.WriteString(strings.Repeat(" ", indent) + link.Render(line) + "\n")
	}
	return b.String()
}
