// Package trial runs a chapter's exercises on what its solution would be with
// some files changed. Impostors and half-solved chapters are tried so: nothing
// is copied, and nothing in the tree is touched.
package trial

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"time"

	"barewire/scripts/course"
	"barewire/scripts/exercise"
	"barewire/scripts/starter"
)

// wait bounds a whole run, with its build.
const wait = 2 * time.Minute

// Run runs a chapter's exercises, up to the last if one is named, on its
// solution with other contents of some files, given by absolute path. What
// the exercises find is in the report; an error means that they did not run.
func Run(ch *course.Chapter, files map[string][]byte, last string) (
	*exercise.Report, error) {
	tmp, err := os.MkdirTemp("", "barewire-trial")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(tmp)
	overlay, err := starter.Overlay(tmp, files)
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(context.Background(), wait)
	defer cancel()
	binary := filepath.Join(tmp, "chapter.test")
	build := exec.CommandContext(ctx, "go", "test", "-c", "-vet=off",
		"-ldflags=-w", "-overlay", overlay, "-o", binary, ".")
	build.Dir = ch.Dir
	if out, err := build.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("it does not compile:\n%s",
			bytes.TrimSpace(out))
	}
	results := filepath.Join(tmp, "results.json")
	run := exec.CommandContext(ctx, binary, "-test.run", upTo(ch, last))
	run.Dir = ch.Dir
	run.Env = append(os.Environ(), "BAREWIRE_RESULTS="+results)
	out, _ := run.CombinedOutput() // it is meant to fail
	data, err := os.ReadFile(results)
	if err != nil {
		return nil, fmt.Errorf("it left no results:\n%s",
			strings.TrimSpace(string(out)))
	}
	report := new(exercise.Report)
	return report, json.Unmarshal(data, report)
}

// upTo is the pattern of the subtests that belong to a chapter's exercises up
// to the last.
func upTo(ch *course.Chapter, last string) string {
	const all = "^TestExercises$"
	if last == "" {
		return all
	}
	var ids []string
	for _, e := range ch.Exercises {
		if e.ID <= last {
			ids = append(ids, e.ID)
		}
	}
	return all + "/^(" + strings.Join(ids, "|") + ")-"
}

// AtOnce is how many trials keep this machine busy: half of one's time it
// waits for what does not come.
func AtOnce() int { return runtime.NumCPU() + 1 }

// Each calls do with 0 to n-1, so many at a time.
func Each(n, atOnce int, do func(i int)) {
	var wait sync.WaitGroup
	free := make(chan struct{}, max(1, atOnce))
	for i := range n {
		wait.Go(func() {
			free <- struct{}{}
			defer func() { <-free }()
			do(i)
		})
	}
	wait.Wait()
}
