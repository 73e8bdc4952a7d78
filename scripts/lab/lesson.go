package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"barewire/scripts/course"

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
			l.printf("%s", lessonText(part))
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
// headings and code are set apart, and the generator's marks are left out.
func lessonText(markdown string) string {
	var b strings.Builder
	code := false
	for line := range strings.Lines(markdown) {
		line = strings.TrimRight(line, "\n")
		switch {
		case generatedMark.MatchString(strings.TrimSpace(line)):
			continue
		case strings.HasPrefix(line, "```"):
			code = !code
			continue
		case code:
			line = "    " + link.Render(line)
		case strings.HasPrefix(line, "#"):
			line = bold.Render(line)
		}
		b.WriteString(line + "\n")
	}
	return b.String()
}
