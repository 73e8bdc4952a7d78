// Command real runs Autobahn|Testsuite in Docker against chapter 12's
// reference, and prints each case that is not OK.
//
//	go -C scripts/autobahn run ./real
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"

	"barewire/scripts/autobahn"
)

const image = "crossbario/autobahn-testsuite:0.8.2"

func main() {
	bad, err := run()
	if err != nil {
		fmt.Fprintln(os.Stderr, "autobahn:", err)
	}
	if bad > 0 || err != nil {
		os.Exit(1)
	}
}

// run returns how many cases were not as they should be.
func run() (bad int, err error) {
	s, err := autobahn.Start(filepath.Join("..", "..", "solutions", "12-echo"))
	if err != nil {
		return 0, err
	}
	defer s.Stop()
	dir, err := os.MkdirTemp("", "autobahn")
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(dir)
	config, err := json.Marshal(map[string]any{
		"outdir":        "/data/report",
		"servers":       []any{map[string]any{"url": "ws://" + s.Addr}},
		"cases":         []string{"*"},
		"exclude-cases": []string{},
	})
	if err != nil {
		return 0, err
	}
	file := filepath.Join(dir, "fuzzingclient.json")
	if err := os.WriteFile(file, config, 0o644); err != nil {
		return 0, err
	}
	cmd := exec.Command("docker", "run", "--rm", "--network=host",
		"-v", dir+":/data", image,
		"wstest", "-m", "fuzzingclient", "-s", "/data/fuzzingclient.json")
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	if err := cmd.Run(); err != nil {
		return 0, err
	}
	return report(filepath.Join(dir, "report", "index.json"))
}

// report prints the cases that are neither OK nor only told.
func report(path string) (bad int, err error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return 0, err
	}
	var agents map[string]map[string]struct{ Behavior, BehaviorClose string }
	if err := json.Unmarshal(text, &agents); err != nil {
		return 0, err
	}
	fine := []string{"OK", "INFORMATIONAL"}
	cases := 0
	for _, verdicts := range agents {
		for id, v := range verdicts {
			cases++
			if !slices.Contains(fine, v.Behavior) ||
				!slices.Contains(fine, v.BehaviorClose) {
				bad++
				fmt.Printf("%s: %s, close %s\n", id, v.Behavior,
					v.BehaviorClose)
			}
		}
	}
	fmt.Printf("%d of %d cases are OK\n", cases-bad, cases)
	return bad, nil
}
