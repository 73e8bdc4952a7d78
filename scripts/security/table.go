package main

import (
	"fmt"
	"os"
	"runtime"
	"strings"
)

// String is the bound as a reader sees it.
func (b bound) String() string {
	return fmt.Sprintf("%d MiB, %d", b.memory, b.goroutines)
}

// String is the cost as a reader sees it.
func (c cost) String() string {
	text := fmt.Sprintf("%d MiB, %d, %.2f s, %.1f ×", max(0, c.Memory),
		max(0, c.Goroutines), c.CPU, c.Bystander)
	if c.Lost > 0 {
		text += fmt.Sprintf(", %d lost", c.Lost)
	}
	if c.Through > 0 {
		text += fmt.Sprintf(", **%d got through**", c.Through)
	}
	return text
}

// costTable is what was measured, as Markdown.
func costTable(results []result) string {
	var b strings.Builder
	fmt.Fprintf(&b, "Eight connections, 1 MiB a second each, 2 s (6 to 12 s "+
		"for what is slow): %s %s/%s, %d cores.\n\n",
		runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.NumCPU())
	b.WriteString("| attack | bound of 14 | 13: no guard | 14: guard | " +
		"net/http, gorilla |\n|---|---|---|---|---|\n")
	for _, r := range results {
		fmt.Fprintf(&b, "| %s | %v | %v | %v | %v |\n", r.attack, r.bound,
			r.costs[bare], r.costs[guarded], r.costs[peer])
	}
	return b.String()
}

// answerTable is what the attackers heard, as Markdown.
func answerTable(results []result) string {
	var b strings.Builder
	b.WriteString("| attack | 13: no guard | 14: guard | net/http, gorilla " +
		"|\n|---|---|---|---|\n")
	for _, r := range results {
		fmt.Fprintf(&b, "| %s | %s | %s | %s |\n", r.attack,
			r.answers[bare], r.answers[guarded], r.answers[peer])
	}
	return b.String()
}

// rewrite puts each table between its markers in a Markdown file:
//
//	<!-- security:costs -->
//	<!-- /security -->
//
// Nothing else of the file is touched.
func rewrite(file string, tables map[string]string) error {
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	page := string(text)
	for name, table := range tables {
		if page, err = splice(page, name, table); err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
	}
	return os.WriteFile(file, []byte(page), 0o644)
}

// splice replaces what stands between the markers of one table.
func splice(page, name, table string) (string, error) {
	open, end := "<!-- security:"+name+" -->\n", "<!-- /security -->"
	before, rest, found := strings.Cut(page, open)
	if !found {
		return "", fmt.Errorf("want a line %q", strings.TrimSpace(open))
	}
	_, after, found := strings.Cut(rest, end)
	if !found {
		return "", fmt.Errorf("want a line %q behind %q", end,
			strings.TrimSpace(open))
	}
	return before + open + "\n" + table + "\n" + end + after, nil
}
