package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"time"

	"barewire/scripts/course"
	"barewire/scripts/exercise"
)

// A verifier runs a chapter's exercises and says what they found. The error is
// a *buildError when the learner's code does not compile.
type verifier func(context.Context, *course.Chapter, verifyOptions) (*exercise.Report, error)

type verifyOptions struct {
	only string // an exercise's id, "" for all
	race bool   // with the race detector
}

// A buildError is the compiler's words about the learner's code.
type buildError struct{ words string }

func (e *buildError) Error() string { return e.words }

// maxBuildLines is how much of the compiler's words is shown: the first
// mistake is nearly always the one to mend.
const maxBuildLines = 8

// goTest checks a chapter with the same `go test` that a learner could type.
func goTest(ctx context.Context, ch *course.Chapter, o verifyOptions) (*exercise.Report, error) {
	dir, err := os.MkdirTemp("", "barewire")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	file := filepath.Join(dir, "results.json")

	args := []string{"test", "-count=1"}
	if o.race {
		args = append(args, "-race")
	}
	if o.only != "" {
		args = append(args, "-run", "^TestExercises$/^"+o.only+"-")
	}
	args = append(args, "./"+ch.Tree+"/"+ch.Name)
	cmd := exec.CommandContext(ctx, "go", args...)
	cmd.Dir = ch.Root
	cmd.Env = append(os.Environ(), "BAREWIRE_RESULTS="+file)
	cmd.WaitDelay = time.Second
	endTogether(cmd)
	out, runErr := cmd.CombinedOutput()
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	data, err := os.ReadFile(file)
	if err == nil {
		report := new(exercise.Report)
		if err := json.Unmarshal(data, report); err != nil {
			return nil, fmt.Errorf("%s: its results cannot be read: %w", ch.Name, err)
		}
		return report, nil
	}
	if errors.Is(runErr, exec.ErrNotFound) {
		return nil, errors.New("the go command is not in PATH: install Go from https://go.dev/dl/")
	}
	if words := compilerWords(string(out)); words != "" {
		return nil, &buildError{words}
	}
	return nil, fmt.Errorf("%s: go test ran no exercise (%v)", ch.Name, runErr)
}

var missingModule = regexp.MustCompile(`package (barewire/([0-9]{2}-[a-z0-9-]+))\S* is not in std`)

// compilerWords takes the go command's own lines away, and explains the one
// message that misleads: a chapter that is not there is looked for in Go's
// standard library.
func compilerWords(out string) string {
	var lines []string
	for line := range strings.Lines(out) {
		line = strings.TrimRight(line, "\r\n")
		if m := missingModule.FindStringSubmatch(line); m != nil {
			return fmt.Sprintf("%s\nThat is a chapter of this course: chapters/%s is missing, or go.work does not list it.\n"+
				"Get it back with: git checkout -- chapters/%s go.work", line, m[2], m[2])
		}
		first, _, _ := strings.Cut(line, " ")
		first, _, _ = strings.Cut(first, "\t")
		switch first {
		case "", "#", "ok", "FAIL", "---", "===", "PASS", "exit":
			continue
		}
		lines = append(lines, line)
	}
	if over := len(lines) - maxBuildLines; over > 0 {
		lines = append(lines[:maxBuildLines], fmt.Sprintf("… and %s more", counted(over, "line")))
	}
	return strings.Join(lines, "\n")
}
