package impostors

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"barewire/scripts/course"
	"barewire/scripts/exercise"
	"barewire/scripts/starter"
)

// runWait bounds one impostor's whole run.
const runWait = 2 * time.Minute

// Verdict is what became of an impostor.
type Verdict struct {
	*Impostor
	Report  *exercise.Report
	Failure *exercise.Failure // at its own exercise
	Err     error             // why it does not count as caught
	Twice   bool              // it was caught only the second time
	Again   int               // scripts tried again on a starved machine
}

// Prove builds the solution in the impostor's disguise, runs the chapter's
// exercises on it, and demands that the first to fail is the one it names.
// Some mistakes show only when the machine keeps time: who was not caught is
// tried once more. What comes after that exercise is run where whole is set:
// a record needs it, a proof does not.
func (i *Impostor) Prove(root string, whole bool) Verdict {
	v := i.prove(root, whole)
	if v.Err != nil && v.Report != nil {
		again := v.Again
		v = i.prove(root, whole)
		v.Twice, v.Again = v.Err == nil, v.Again+again
	}
	return v
}

func (i *Impostor) prove(root string, whole bool) Verdict {
	v := Verdict{Impostor: i}
	v.Report, v.Err = i.run(root, whole)
	if v.Err != nil {
		return v
	}
	v.Again = v.Report.TriedAgain()
	for _, r := range v.Report.Results {
		switch {
		case r.State != exercise.Fail:
		case r.Failure.Kind == exercise.KindScript ||
			r.Failure.Kind == exercise.KindReference:
			v.Err = fmt.Errorf("%s is at fault itself:\n%s", r.Script,
				r.Failure)
			return v
		case r.Exercise != i.CaughtBy:
			v.Err = fmt.Errorf("%s catches it first, want %s:\n%s",
				r.Script, i.CaughtBy, r.Failure)
			return v
		default:
			v.Failure = r.Failure
			return v
		}
	}
	v.Err = fmt.Errorf("every exercise lets it pass, want %s to fail",
		i.CaughtBy)
	return v
}

// run compiles the chapter's test with the impostor's files laid over it, and
// runs it.
func (i *Impostor) run(root string, whole bool) (*exercise.Report, error) {
	ch, err := course.LoadChapter(root, "solutions", i.Chapter)
	if err != nil {
		return nil, err
	}
	files, err := i.disguise(ch)
	if err != nil {
		return nil, err
	}
	if whole {
		return runOver(ch, files, "")
	}
	return runOver(ch, files, i.CaughtBy)
}

// runOver runs a chapter's exercises, up to the last if one is named, on its
// solution with other contents of some files, given by absolute path.
func runOver(ch *course.Chapter, files map[string][]byte, last string) (
	*exercise.Report, error) {
	tmp, err := os.MkdirTemp("", "barewire-over")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(tmp)
	overlay, err := starter.Overlay(tmp, files)
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(context.Background(), runWait)
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
