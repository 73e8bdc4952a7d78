package impostors

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"barewire/scripts/exercise"
)

// Golden is where an impostor's failure is recorded, as a learner reads it.
func Golden(root, name string) string {
	return filepath.Join(root, "scripts", "impostors", "golden", name+".txt")
}

// Record writes what each caught impostor's failure reads like, and the
// signatures by which a learner's same mistake is known again. The records of
// those in all that were not proved now stay.
func Record(root string, verdicts []Verdict, all []*Impostor) error {
	dir := filepath.Dir(Golden(root, ""))
	known, err := kept(root, verdicts, all)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	if err := prune(dir, all); err != nil {
		return err
	}
	for _, v := range verdicts {
		if v.Err == nil {
			known = append(known, exercise.Known{Name: v.Name,
				Mistake: v.Mistake, Fails: exercise.SignatureOf(v.Report),
				Says: exercise.Sayings(v.Report)})
		}
	}
	slices.SortFunc(known, func(a, b exercise.Known) int {
		return strings.Compare(a.Name, b.Name)
	})
	for _, v := range verdicts {
		if v.Err != nil {
			continue
		}
		v.Report.Diagnose(known)
		text := exercise.Steady(v.Failure.String())
		if err := os.WriteFile(Golden(root, v.Name), []byte(text),
			0o666); err != nil {
			return err
		}
	}
	data, err := json.MarshalIndent(known, "", "\t")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(root, exercise.KnownFile),
		append(data, '\n'), 0o666)
}

// prune removes the records of impostors that are no longer in the gallery.
func prune(dir string, all []*Impostor) error {
	files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil {
		return err
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".txt")
		if named(all, name) {
			continue
		}
		if err := os.Remove(file); err != nil {
			return err
		}
	}
	return nil
}

func named(all []*Impostor, name string) bool {
	return slices.ContainsFunc(all, func(i *Impostor) bool {
		return i.Name == name
	})
}

// kept lists the recorded signatures of impostors that are still in the
// gallery and were not caught now.
func kept(root string, verdicts []Verdict, all []*Impostor) (
	[]exercise.Known, error) {
	data, err := os.ReadFile(filepath.Join(root, exercise.KnownFile))
	if err != nil {
		return nil, nil
	}
	var old []exercise.Known
	if err := json.Unmarshal(data, &old); err != nil {
		return nil, err
	}
	return slices.DeleteFunc(old, func(k exercise.Known) bool {
		return !named(all, k.Name) || slices.ContainsFunc(verdicts, func(v Verdict) bool {
			return v.Name == k.Name && v.Err == nil
		})
	}), nil
}

// A program may print before or after the client looks, and a likely cause
// depends on all the other impostors.
var (
	passing = regexp.MustCompile(`(?m)^  (?:said|maybe|or   ) .*\n(?: {8}.*\n)*`)
	place   = regexp.MustCompile(`(\.go):\d+`)
)

// lasting is what of a failure stays when something else changes.
func lasting(s string) string {
	s = passing.ReplaceAllString(exercise.Lasting(s), "")
	return place.ReplaceAllString(s, "$1")
}

// Recorded reports whether an impostor still fails as it is recorded, but for
// what its program said, the likely cause, and lines that have moved.
func (v Verdict) Recorded(root string) bool {
	want, err := os.ReadFile(Golden(root, v.Name))
	if err != nil || v.Failure == nil {
		return false
	}
	return lasting(string(want)) == lasting(v.Failure.String())
}
