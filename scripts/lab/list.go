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
run on this machine). It also shows which hints were taken and what was
borrowed from the reference, for your own memory.`,
		Args: atMost(0, "no argument"),
		RunE: func(cmd *cobra.Command, _ []string) error {
			p, err := l.survey(cmd.Context(), survey{})
			if err != nil {
				return err
			}
			width := plainWidth
			if l.screen {
				width, _ = l.size()
			}
			l.printf("%s", listText(p, l.here(p), width))
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
		for _, e := range c.exercises {
			titles = max(titles, lipgloss.Width(e.Title))
		}
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
	style := dim
	switch e.state {
	case passed:
		style = good
	case failing, broken:
		style = bad
	}
	pad := strings.Repeat(" ", titles-lipgloss.Width(e.Title))
	line := fmt.Sprintf("%s %s  %s  %s%s", arrow, style.Render(fmt.Sprintf("%-7s", e.state)), e.ID, e.Title, pad)
	if help := p.memory.help(e.ID); help != "" {
		line += "  " + dim.Render(help)
	}
	return strings.TrimRight(line, " ")
}
