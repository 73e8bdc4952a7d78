package exercise

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// What is not begun fails a run that asked for it, and no other.
func TestAskedFor(t *testing.T) {
	const child = "BAREWIRE_ASKED"
	if os.Getenv(child) != "" {
		g := &goTest{T: t}
		for _, name := range []string{"05-02-split", "05-03-bonus"} {
			asked := g.notRun(name, name == "05-02-split")
			fmt.Printf("%s %v\n", name, asked)
		}
		return
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	for pattern, want := range map[string]string{
		"TestAskedFor$":        "true true fails",
		"TestAskedFor/05-02":   "true false fails",
		"TestAskedFor/05-03":   "false true passes",
		"TestAskedFor/05-0[1]": "false false passes",
	} {
		cmd := exec.Command(self, "-test.run", pattern)
		cmd.Env = append(os.Environ(), child+"=1")
		out, err := cmd.Output()
		got := ""
		for line := range strings.Lines(string(out)) {
			if words := strings.Fields(line); strings.HasPrefix(line, "05-") {
				got += words[1] + " "
			}
		}
		if got += "passes"; err != nil {
			got = strings.TrimSuffix(got, "passes") + "fails"
		}
		if got != want {
			t.Errorf("-run %s: got %s, want %s\n%s", pattern, got, want, out)
		}
	}
}
