// Prefix proves the rule that lets a learner go step by step: with the exercises
// 1 to k of a chapter solved and the others still stubs, 1 to k pass and k+1
// does not. Each state is the solution with some files laid over it.
//
//	go run ./scripts/starter/prefix [CHAPTER…]
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"barewire/scripts/course"
	"barewire/scripts/exercise"
	"barewire/scripts/starter"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(chapters []string) error {
	root, err := course.Root(".")
	if err != nil {
		return err
	}
	c, err := course.Load(root, "solutions")
	if err != nil {
		return err
	}
	states, wrong := 0, 0
	for _, ch := range c.Chapters {
		if len(chapters) > 0 && !slices.ContainsFunc(chapters, func(name string) bool { return c.Chapter(name) == ch }) {
			continue
		}
		for k := range ch.Exercises {
			states++
			if err := prove(c, ch, k); err != nil {
				wrong++
				fmt.Printf("%s with %d of %d solved: %v\n", ch.Name, k, len(ch.Exercises), err)
			}
		}
	}
	fmt.Printf("%d states, %d as they should be\n", states, states-wrong)
	if wrong > 0 {
		return errors.New("the prefix rule is broken: choose other stubs, or another order")
	}
	return nil
}

// prove runs the first k+1 exercises of a chapter in which k are solved.
func prove(c *course.Course, ch *course.Chapter, k int) error {
	contents, err := starter.Prefix(c, fmt.Sprintf("%02d-%02d", ch.Number, k))
	if err != nil {
		return err
	}
	next := ch.Exercises[k]
	report, err := runScripts(ch, contents, ch.Exercises[:k+1])
	if err != nil {
		return err
	}
	var failed []error
	nextFails := false
	for _, r := range report.Results {
		switch {
		case r.Exercise == next.ID:
			nextFails = nextFails || r.State == exercise.Fail
		case r.State == exercise.Fail:
			failed = append(failed, fmt.Errorf("%s does not pass:\n%s", r.Script, r.Failure))
		}
	}
	if !nextFails {
		failed = append(failed, fmt.Errorf("%s passes though %s is not written", next.ID, next.Funcs[0].Name))
	}
	return errors.Join(failed...)
}

// runScripts compiles the chapter's test with other contents of some files and
// runs the scripts of some exercises.
func runScripts(ch *course.Chapter, contents map[string][]byte, exercises []*course.Exercise) (*exercise.Report, error) {
	dir, err := os.MkdirTemp("", "prefix")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	overlay, err := starter.Overlay(dir, contents)
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, e := range exercises {
		ids = append(ids, e.ID)
	}
	results := filepath.Join(dir, "results.json")
	cmd := exec.Command("go", "test", "-vet=off", "-overlay", overlay, "-timeout", "2m",
		"-run", "^TestExercises$/^("+strings.Join(ids, "|")+")-", ".")
	cmd.Dir = ch.Dir
	cmd.Env = append(os.Environ(), "BAREWIRE_RESULTS="+results)
	output, _ := cmd.CombinedOutput() // it is meant to fail
	data, err := os.ReadFile(results)
	if err != nil {
		return nil, fmt.Errorf("no results:\n%s", output)
	}
	report := new(exercise.Report)
	return report, json.Unmarshal(data, report)
}
