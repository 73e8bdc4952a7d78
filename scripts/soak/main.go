// Soak runs the solutions' exercises again and again under the race detector
// while every processor is kept busy: an exercise that fails a right program
// once in two hundred runs would fail somebody in every workshop.
//
//	go run ./scripts/soak [-n 200] [CHAPTER …]
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"time"

	"barewire/scripts/course"
	"barewire/scripts/exercise"
)

// runWait bounds one run of one chapter.
const runWait = 2 * time.Minute

func main() {
	n := flag.Int("n", 200, "how often to run each chapter")
	flag.Parse()
	if err := soak(*n, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func soak(n int, names []string) error {
	root, err := course.Root(".")
	if err != nil {
		return err
	}
	if len(names) == 0 {
		if names, err = course.ChapterNames(root, "solutions"); err != nil {
			return err
		}
	}
	tmp, err := os.MkdirTemp("", "barewire-soak")
	if err != nil {
		return err
	}
	defer os.RemoveAll(tmp)
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	for range runtime.NumCPU() {
		go burn(ctx)
	}
	for _, name := range names {
		ch, err := course.LoadChapter(root, "solutions", name)
		if err != nil {
			return err
		}
		if err := repeat(ch, n, filepath.Join(tmp, ch.Name)); err != nil {
			return err
		}
	}
	return nil
}

// burn keeps one processor busy.
func burn(ctx context.Context) {
	for ctx.Err() == nil {
	}
}

// repeat builds a chapter's test once and runs it n times.
func repeat(ch *course.Chapter, n int, binary string) error {
	build := exec.Command("go", "test", "-race", "-c", "-o", binary, ".")
	build.Dir = ch.Dir
	if out, err := build.CombinedOutput(); err != nil {
		return fmt.Errorf("%s: %w\n%s", ch.Name, err, out)
	}
	start, again := time.Now(), 0
	results := binary + ".json"
	for i := range n {
		ctx, cancel := context.WithTimeout(context.Background(), runWait)
		run := exec.CommandContext(ctx, binary)
		run.Dir = ch.Dir
		run.Env = append(os.Environ(), "BAREWIRE_RESULTS="+results)
		out, err := run.CombinedOutput()
		cancel()
		if err != nil {
			return fmt.Errorf("%s: run %d of %d: %w\n%s", ch.Name, i+1, n,
				err, out)
		}
		again += triedAgain(results)
	}
	fmt.Printf("%s: %d of %[2]d runs pass, %d scripts tried again (%v)\n",
		ch.Name, n, again, time.Since(start).Round(time.Second))
	return nil
}

// triedAgain counts the scripts of a run that the machine starved at first.
func triedAgain(results string) int {
	report := new(exercise.Report)
	data, err := os.ReadFile(results)
	if err != nil || json.Unmarshal(data, report) != nil {
		return 0
	}
	return report.TriedAgain()
}
