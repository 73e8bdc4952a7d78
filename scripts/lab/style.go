package main

import (
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"
)

// plainWidth is the width of text that no terminal shows.
const plainWidth = 80

// Colours only repeat what a word already says: pass, FAIL, a plus or a minus.
var (
	plain = lipgloss.NewStyle().TabWidth(lipgloss.NoTabConversion)
	bold  = plain.Bold(true)
	dim   = plain.Faint(true)
	good  = plain.Foreground(lipgloss.Green)
	bad   = plain.Foreground(lipgloss.Red).Bold(true)
	soon  = plain.Foreground(lipgloss.Yellow)
	link  = plain.Foreground(lipgloss.Cyan)
)

// bar is done of all as a bar of width columns. It is never full before all is
// done, nor empty once something is.
func bar(done, all, width int) string {
	n := 0
	if all > 0 {
		n = width * done / all
	}
	if n == 0 && done > 0 {
		n = 1
	}
	return good.Render(strings.Repeat("█", n)) +
		dim.Render(strings.Repeat("░", width-n))
}

// labelColumn is where text stands that has a label.
const labelColumn = 9

// label puts a label before text, and the text's further lines below its first.
func label(name, text string) string {
	var b strings.Builder
	for line := range strings.SplitSeq(text, "\n") {
		pad := strings.Repeat(" ", labelColumn-len(name))
		b.WriteString(bold.Render(name) + pad + line + "\n")
		name = ""
	}
	return b.String()
}

// failureText colours a failure: its title, its labels, the caret.
func failureText(plainText string) string {
	var b strings.Builder
	for i, line := range strings.SplitAfter(plainText, "\n") {
		line, end := strings.CutSuffix(line, "\n")
		switch {
		case i == 0:
			line = bad.Render(line)
		case strings.HasPrefix(strings.TrimSpace(line), "^"):
			line = bad.Render(line)
		case len(line) > 7 && strings.TrimSpace(line[2:7]) != "" && line[:2] == "  ":
			line = "  " + bold.Render(line[2:7]) + line[7:]
		}
		b.WriteString(line)
		if end {
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// counted is "1 exercise" or "3 exercises".
func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// wrap breaks lines longer than width between words.
func wrap(text string, width int) string {
	var lines []string
	for line := range strings.SplitSeq(strings.TrimRight(text, "\n"), "\n") {
		if lipgloss.Width(line) > width {
			line = strings.ReplaceAll(lipgloss.Wrap(line, max(width, 20), " "), " \n", "\n")
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// rowsOf is how many rows a line takes.
func rowsOf(line string, columns int) int {
	return 1 + max(lipgloss.Width(line)-1, 0)/max(columns, 1)
}

// fit cuts text to a number of rows, and says where the rest is.
func fit(text string, columns, rows int, more string) string {
	var b strings.Builder
	more = "… more than fits: " + more
	used := rowsOf(more, columns) - 1
	for line := range strings.Lines(text) {
		used += rowsOf(line, columns)
		if used >= rows && rows > 3 {
			b.WriteString(dim.Render(more) + "\n")
			break
		}
		b.WriteString(line)
	}
	return b.String()
}
