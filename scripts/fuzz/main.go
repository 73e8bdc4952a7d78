// Fuzz runs every fuzz target of the solutions and of the course's machinery
// for a while each.
//
//	FUZZTIME=40000x go run ./scripts/fuzz
//
// The while is counted in runs, not in seconds: at the end of a time Go 1.26's
// fuzzer may fail with "context deadline exceeded" (go.dev/issue/75804).
package main

import (
	"bytes"
	"cmp"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"barewire/scripts/course"
)

func main() {
	if err := fuzz(cmp.Or(os.Getenv("FUZZTIME"), "40000x")); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func fuzz(each string) error {
	root, err := course.Root(".")
	if err != nil {
		return err
	}
	targets, err := list(filepath.Join(root, "solutions"))
	if err != nil {
		return err
	}
	for _, t := range targets {
		cmd := exec.Command("go", "test", "-run", "^$", "-fuzz",
			"^"+t.name+"$", "-fuzztime", each, "-fuzzminimizetime", "1000x", t.pkg)
		cmd.Dir = filepath.Join(root, "solutions")
		began := time.Now()
		if out, err := cmd.CombinedOutput(); err != nil {
			return fmt.Errorf("%s %s: %w\n%s", t.pkg, t.name, err, out)
		}
		fmt.Printf("%s %s: %s in %.1f s\n", t.pkg, t.name, each,
			time.Since(began).Seconds())
	}
	fmt.Printf("%d fuzz targets\n", len(targets))
	return nil
}

type target struct{ pkg, name string }

// list asks go test for the fuzz targets of every package of the workspace.
func list(dir string) ([]target, error) {
	cmd := exec.Command("go", "test", "-vet=off", "-run", "^$", "-list", "^Fuzz", "work")
	cmd.Dir = dir
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, err
	}
	var all []target
	var names []string
	for line := range strings.Lines(string(bytes.TrimSpace(out))) {
		fields := strings.Fields(line)
		switch {
		case len(fields) == 1 && strings.HasPrefix(fields[0], "Fuzz"):
			names = append(names, fields[0])
		case len(fields) > 1 && fields[0] == "ok":
			for _, n := range names {
				all = append(all, target{fields[1], n})
			}
			names = nil
		}
	}
	return all, nil
}
