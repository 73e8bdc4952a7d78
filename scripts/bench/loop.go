package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
)

// waits is what ./loop prints, in seconds.
type waits struct {
	Chapter                    string
	Edits                      []float64
	Median, Floor, Bare        float64
	LabCold, TestCold, LabWarm float64
}

// loop measures what a learner waits for, by ./loop, with an edit a round
// and ten at least.
func loop(o options) (table, error) {
	edits := max(10, o.rounds)
	args := []string{"run", "./loop", "-edits", strconv.Itoa(edits)}
	cmd := exec.Command("go", append(args, "-json")...)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return table{}, err
	}
	var w waits
	if err := json.Unmarshal(out, &w); err != nil {
		return table{}, err
	}
	command := "go -C scripts/bench " + strings.Join(args, " ")
	return table{Name: "loop", Command: command, Figures: w,
		Markdown: w.markdown(command)}, nil
}

func (w waits) markdown(command string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "    %s\n\n%s.\n\n", command, machine())
	b.WriteString("| what you wait for | seconds | to reach |\n|---|--:|--:|\n")
	fmt.Fprintf(&b, "| `go test ./chapters/%s/...` after an edit, median of "+
		"%d | %.2f | 0.50 |\n", w.Chapter, len(w.Edits), w.Median)
	fmt.Fprintf(&b, "| of that go's own part: compile, vet, link, with "+
		"`-run '^$'` | %.2f | |\n", w.Floor)
	fmt.Fprintf(&b, "| the same with an empty test, which links nothing of "+
		"the course | %.2f | |\n", w.Bare)
	fmt.Fprintf(&b, "| `go tool lab`, again | %.2f | |\n", w.LabWarm)
	fmt.Fprintf(&b, "| `go tool lab` after a clone, build cache empty | %.1f | |\n",
		w.LabCold)
	fmt.Fprintf(&b, "| the first `go test ./chapters/01-sockets/...` after "+
		"that | %.1f | |\n", w.TestCold)
	return b.String()
}
