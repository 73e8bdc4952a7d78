package main

import (
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/spf13/cobra"
)

func (l *lab) listCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "list",
		Short: "Every exercise and how far it is",
		Long: `Every exercise and how far it is: pass, FAIL, todo (a function is still to
write), build (written, but the chapter does not compile) or skipped (cannot
run on this machine). It also shows what was borrowed from the
reference, for your own memory.`,
		Args: atMost(0, "no argument"),
		RunE: func(cmd *cobra.Command, _ []string) error {
			p, err := l.survey(cmd.Context(), survey{})
			if err != nil {
				return err
			}
			l.printf("%s", listText(p, l.here(p), l.width()))
			return nil
		},
	}
}

// listText is the whole course, a line an exercise, the next one marked.
func listText(p *progress, busy *chapterProgress, width int) string {
	var b strings.Builder
	b.WriteString(header(p, width))
	next := p.next(busy)
	titles := 0
	for _, c := range p.chapters {
		titles = max(titles, titleWidth(c.exercises))
	}
	for _, c := range p.chapters {
		done, all := c.done()
		fmt.Fprintf(&b, "\n%s  %s\n", bold.Render(c.Name[:2]+" "+c.Title),
			dim.Render(fmt.Sprintf("%d of %d", done, all)))
		for _, e := range c.exercises {
			b.WriteString(listLine(p, e, e == next, titles) + "\n")
		}
	}
	return b.String()
}

func listLine(p *progress, e *exerciseProgress, next bool, titles int) string {
	arrow := " "
	if next {
		arrow = ">"
	}
	pad := strings.Repeat(" ", titles-lipgloss.Width(e.Title))
	line := fmt.Sprintf("%s %s  %s  %s%s", arrow, e.state.style().Render(fmt.Sprintf("%-7s", e.state)), e.ID, e.Title, pad)
	if help := p.memory.help(e.ID); help != "" {
		line += "  " + dim.Render(help)
	}
	return strings.TrimRight(line, " ")
}

// titleWidth is the width of the longest title, in columns.
func titleWidth(list []*exerciseProgress) int {
	width := 0
	for _, e := range list {
		width = max(width, lipgloss.Width(e.Title))
	}
	return width
}

func (s state) style() lipgloss.Style {
	switch s {
	case passed:
		return good
	case failing, broken:
		return bad
	}
	return dim
}
