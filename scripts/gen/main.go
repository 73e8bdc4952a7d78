// Gen writes all that is generated: the blocks of lessons and docs, chapters/
// and the go.work files. With -check it writes nothing and exits 1 when
// something is not as it would write it.
package main

import (
	"flag"
	"fmt"
	"os"

	"barewire/scripts/course"
	"barewire/scripts/exercise"
	"barewire/scripts/starter"
	"barewire/scripts/starter/proof"
)

// steps run in this order: what a later one copies, an earlier one has written.
// The starters come twice, because lessons show lines of them and are copied
// with them.
var steps = []struct {
	name  string
	files func(root string) (starter.Files, error)
}{
	{"commands", commandReference},
	{"errata", errata},
	{"conformance", conformance},
	{"workspaces", starter.Workspaces},
	{"starters", starter.Generate},
	{"lessons", lessons},
	{"transcripts", starter.Transcripts},
	{"starters", starter.Generate},
}

// lessons shows exercises that are not begun as the engine does.
func lessons(root string) (starter.Files, error) {
	c, err := course.Load(root, "chapters")
	if err != nil {
		return nil, err
	}
	return starter.Lessons(root, func(id string) (string, error) {
		e := c.Exercise(id)
		if e == nil {
			return "", fmt.Errorf("no exercise %q in chapters/", id)
		}
		return exercise.NotBegun(e).String(), nil
	})
}

func main() {
	check := flag.Bool("check", false, "write nothing, list what is out of date, exit 1 if anything is")
	draft := flag.Bool("draft", false, "write what can be written of an unfinished course; list what is wrong")
	step := flag.String("step", "", "only the step `NAME`: commands, errata, conformance, …; the course is not judged as a whole")
	flag.Parse()
	if err := run(*check, *draft, *step); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(check, draft bool, only string) error {
	root, err := course.Root(".")
	if err != nil {
		return err
	}
	if only == "" {
		if err := lint(root, draft); err != nil {
			return err
		}
	}
	drifted := map[string]bool{}
	for _, step := range steps {
		if only != "" && step.name != only {
			continue
		}
		files, err := step.files(root)
		if err != nil && draft {
			fmt.Fprintf(os.Stderr, "%s: %v\n", step.name, err)
			continue
		}
		if err != nil {
			return err
		}
		paths, err := write(root, files, check)
		if err != nil {
			return err
		}
		for _, path := range paths {
			if !drifted[path] {
				fmt.Printf("%-11s %s\n", step.name, path)
			}
			drifted[path] = true
		}
	}
	if check && len(drifted) > 0 {
		return fmt.Errorf("%d files are out of date: run make gen", len(drifted))
	}
	return nil
}

// lint refuses a course that breaks its rules. A draft is only told.
func lint(root string, draft bool) error {
	c, err := course.Load(root, "solutions")
	if err != nil {
		return err
	}
	problems := starter.Lint(c)
	if len(problems) == 0 {
		if problems, err = proof.Starters(c); err != nil {
			return err
		}
	}
	for _, p := range problems {
		fmt.Fprintln(os.Stderr, p)
	}
	if len(problems) > 0 && !draft {
		return fmt.Errorf("%d problems; nothing is written (-draft writes all the same)", len(problems))
	}
	return nil
}

func write(root string, files starter.Files, check bool) ([]string, error) {
	if check {
		return files.Drift(root)
	}
	kept, err := files.Kept(root)
	if err != nil {
		return nil, err
	}
	if len(kept) > 0 {
		dir, err := starter.Backup(root, "chapters")
		if err != nil {
			return nil, err
		}
		fmt.Printf("chapters/ held functions that somebody wrote, such as %s; a copy is in %s\n", kept[0], dir)
	}
	return files.Write(root)
}
