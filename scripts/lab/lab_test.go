package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"barewire/scripts/course"
	"barewire/scripts/exercise"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "rewrite the transcripts in testdata/script")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"lab": func() {
			l := newLab()
			l.verify, l.facts, l.now = pretend, pretendFacts, noon
			os.Exit(l.run(os.Args[1:]))
		},
	})
}

// TestCommands runs every transcript of testdata/script in a copy of the small
// course in testdata/course.
func TestCommands(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			return os.CopyFS(env.WorkDir, os.DirFS("testdata/course"))
		},
	})
}

func noon() time.Time { return time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC) }

// pretend stands for go test: what it finds is in the file verdicts, a script
// a line, and each run is noted in the file runs. A line "build" is the
// compiler's complaint. Results are kept where exercise keeps them.
func pretend(_ context.Context, ch *course.Chapter, o verifyOptions) (*exercise.Report, error) {
	if err := appendLine(filepath.Join(ch.Root, "runs"), ch.Name+" "+o.only); err != nil {
		return nil, err
	}
	verdicts, err := readVerdicts(ch.Root)
	if err != nil {
		return nil, err
	}
	if words := verdicts["build"]; words != "" {
		return nil, &buildError{words}
	}
	report := &exercise.Report{Chapter: ch.Name, Reference: "built"}
	for _, e := range ch.Exercises {
		if o.only != "" && o.only != e.ID {
			continue
		}
		for _, s := range e.Scripts {
			report.Results = append(report.Results, pretendResult(e, s, verdicts[s.Name]))
		}
	}
	if o.only == "" {
		return report, keep(ch, report)
	}
	return report, nil
}

func pretendResult(e *course.Exercise, s *course.Script, verdict string) exercise.Result {
	r := exercise.Result{Exercise: e.ID, Script: s.Name, Title: s.Title, State: exercise.Pass}
	summary, failed := strings.CutPrefix(verdict, "fail ")
	switch {
	case !e.Begun():
		r.State, r.Failure = exercise.NotYet, exercise.NotBegun(e)
	case failed:
		r.State = exercise.Fail
		r.Failure = &exercise.Failure{
			Exercise: e.ID, Name: s.Short(), Summary: summary, Kind: exercise.KindDiffers,
			Lines: []exercise.Line{
				{Label: "sent", Text: `"a\r\n"`},
				{Label: "got", Text: "\"1: a\\n\"\n      ^^"},
				{Label: "rule", Text: s.Phases[1].Text},
				{Label: "again", Text: "go tool lab replay " + e.ID},
			},
		}
	case verdict == "skip":
		r.State, r.Note = exercise.LeftOut, "curl is not installed: its part was left out"
	}
	return r
}

func keep(ch *course.Chapter, report *exercise.Report) error {
	hash, err := ch.Hash()
	if err != nil {
		return err
	}
	data, err := json.Marshal(report)
	if err != nil {
		return err
	}
	dir := filepath.Join(course.State(ch.Root), "results")
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, ch.Name+"-"+hash+".json"), data, 0o666)
}

func readVerdicts(root string) (map[string]string, error) {
	verdicts := map[string]string{}
	data, err := os.ReadFile(filepath.Join(root, "verdicts"))
	if errors.Is(err, os.ErrNotExist) {
		return verdicts, nil
	}
	for s := bufio.NewScanner(bytes.NewReader(data)); s.Scan(); {
		script, verdict, _ := strings.Cut(s.Text(), " ")
		verdicts[script] = verdict
	}
	return verdicts, err
}

func appendLine(file, line string) error {
	f, err := os.OpenFile(file, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o666)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(f, strings.TrimSpace(line))
	return errors.Join(err, f.Close())
}

// pretendFacts is a machine on which all is well; the words in the file facts
// take things away.
func pretendFacts(root string) facts {
	f := facts{
		goVersion: "go1.26.8", wantGo: "1.26", goWork: "/course/go.work", wantWork: "/course/go.work",
		system: "linux", browser: "/usr/bin/firefox", gitRepo: true, solutions: true,
		tools: map[string]string{"curl": "/usr/bin/curl", "nc": "/usr/bin/nc", "nghttp": "/usr/bin/nghttp", "git": "/usr/bin/git"},
	}
	words, _ := os.ReadFile(filepath.Join(root, "facts"))
	for word := range strings.FieldsSeq(string(words)) {
		switch word {
		case "no-go":
			f.goVersion = ""
		case "old-go":
			f.goVersion = "go1.22.1"
		case "no-workspace":
			f.goWork = "off"
		case "unlisted":
			f.unlisted = []string{"./chapters/02-words"}
		case "no-solutions":
			f.solutions = false
		case "tampered":
			f.tampered = []string{"chapters/01-lines/exercises/01-01-cut.txtar"}
		case "read-only":
			f.state = errors.New("permission denied")
		case "port":
			f.port8080 = errors.New("address already in use")
		case "no-ipv6":
			f.ipv6 = errors.New("cannot assign requested address")
		case "no-tools":
			f.tools = map[string]string{}
		case "no-browser":
			f.browser = ""
		case "no-repository":
			f.gitRepo = false
		case "changed":
			f.gitChanged = 2
		case "autocrlf":
			f.autocrlf = true
		}
	}
	return f
}
