// Prefix proves the rule that lets a learner go step by step: with the exercises
// 1 to k of a chapter solved and the others still stubs, 1 to k pass and k+1
// does not. Each state is the solution with some files laid over it.
//
//	go run ./scripts/starter/prefix [-p N] [-fresh] [CHAPTER…]
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"slices"

	"barewire/scripts/course"
	"barewire/scripts/exercise"
	"barewire/scripts/starter"
	"barewire/scripts/trial"
)

// A state is a chapter with its first so many exercises solved.
type state struct {
	chapter *course.Chapter
	solved  int
}

func main() {
	atOnce := flag.Int("p", trial.AtOnce(), "how many states to try at a time")
	fresh := flag.Bool("fresh", false, "try those too that were shown before with the same files")
	flag.Parse()
	if err := run(flag.Args(), *atOnce, *fresh); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(chapters []string, atOnce int, fresh bool) error {
	root, err := course.Root(".")
	if err != nil {
		return err
	}
	c, err := course.Load(root, "solutions")
	if err != nil {
		return err
	}
	var states []state
	for _, ch := range c.Chapters {
		if len(chapters) > 0 && !slices.ContainsFunc(chapters, func(name string) bool { return c.Chapter(name) == ch }) {
			continue
		}
		for k := range ch.Exercises {
			states = append(states, state{ch, k})
		}
	}
	broken := make([]error, len(states))
	trial.Each(len(states), atOnce, func(i int) {
		broken[i] = prove(c, states[i].chapter, states[i].solved, fresh)
	})
	wrong := 0
	for i, s := range states {
		if broken[i] != nil {
			wrong++
			fmt.Printf("%s with %d of %d solved: %v\n", s.chapter.Name, s.solved, len(s.chapter.Exercises), broken[i])
		}
	}
	fmt.Printf("%d states, %d as they should be\n", len(states), len(states)-wrong)
	if wrong > 0 {
		return errors.New("the prefix rule is broken: choose other stubs, or another order")
	}
	return nil
}

// prove runs the first k+1 exercises of a chapter in which k are solved.
func prove(c *course.Course, ch *course.Chapter, k int, fresh bool) error {
	contents, err := starter.Prefix(c, fmt.Sprintf("%02d-%02d", ch.Number, k))
	if err != nil {
		return err
	}
	next := ch.Exercises[k]
	proof, err := trial.NewProof(ch, "prefix-"+next.ID)
	if err != nil || proof.Shown() && !fresh {
		return err
	}
	report, err := trial.Run(ch, contents, next.ID)
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
	if len(failed) == 0 {
		return proof.Remember()
	}
	return errors.Join(failed...)
}
