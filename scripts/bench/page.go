package main

import (
	"fmt"
	"os"
	"runtime"
	"strings"
)

// rewrite puts each table between its markers in a Markdown file:
//
//	<!-- bench:close -->
//	<!-- /bench -->
//
// Nothing else of the file is touched, and a table without its markers is an
// error: figures that nobody can find were measured in vain.
func rewrite(file string, tables []table) error {
	page, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	text := string(page)
	for _, t := range tables {
		text, err = splice(text, t.Name, t.Markdown)
		if err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
	}
	return os.WriteFile(file, []byte(text), 0o644)
}

// splice replaces what stands between the markers of one table.
func splice(text, name, markdown string) (string, error) {
	open, end := "<!-- bench:"+name+" -->\n", "<!-- /bench -->"
	before, rest, found := strings.Cut(text, open)
	if !found {
		return "", fmt.Errorf("want a line %q", strings.TrimSpace(open))
	}
	_, after, found := strings.Cut(rest, end)
	if !found {
		return "", fmt.Errorf("want a line %q after %q", end,
			strings.TrimSpace(open))
	}
	return before + open + "\n" + markdown + "\n" + end + after, nil
}

// machine says in a few words what this was measured on.
func machine() string {
	return fmt.Sprintf("%s %s/%s, %d cores, %s", runtime.Version(),
		runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), model())
}

// model is the processor's name, as far as the system tells.
func model() string {
	info, _ := os.ReadFile("/proc/cpuinfo")
	for line := range strings.Lines(string(info)) {
		name, value, found := strings.Cut(line, ":")
		if found && strings.TrimSpace(name) == "model name" {
			return strings.TrimSpace(value)
		}
	}
	return "processor unknown"
}
