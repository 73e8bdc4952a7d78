package impostors

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"barewire/scripts/exercise"
)

// verdict is that of an impostor caught at a line, with what came instead.
func verdict(name, got string) Verdict {
	f := &exercise.Failure{Exercise: "03-01", Line: 5, Summary: "it differs",
		Lines: []exercise.Line{{Label: "got", Text: got},
			{Label: "again", Text: "go tool lab"}}}
	return Verdict{
		Impostor: &Impostor{Name: name, Mistake: name + " is wrong."},
		Failure:  f,
		Report: &exercise.Report{Results: []exercise.Result{{
			Exercise: "03-01", Script: "03-01-status",
			State: exercise.Fail, Failure: f}}},
	}
}

// A record names an impostor by its own failure, and keeps what is known of
// one that was not caught this time.
func TestRecord(t *testing.T) {
	root := t.TempDir()
	one, two := verdict("one", "127.0.0.1:4711"), verdict("two", "nothing")
	all := []*Impostor{one.Impostor, two.Impostor}
	if err := Record(root, []Verdict{one, two}, all); err != nil {
		t.Fatal(err)
	}
	missed := Verdict{Impostor: one.Impostor, Err: errors.New("it passes")}
	if err := Record(root, []Verdict{missed}, all); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(filepath.Join(root, exercise.KnownFile))
	if err != nil {
		t.Fatal(err)
	}
	var known []exercise.Known
	if err := json.Unmarshal(data, &known); err != nil {
		t.Fatal(err)
	}
	if len(known) != 2 || known[0].Says["03-01-status"] == "" ||
		known[0].Says["03-01-status"] == known[1].Says["03-01-status"] {
		t.Errorf("got %+v, want two, each with its own words", known)
	}
	for _, name := range []string{"one", "two"} {
		text, err := os.ReadFile(Golden(root, name))
		if err != nil {
			t.Fatal(err)
		}
		if want := name + " is wrong. (impostor " + name + ")"; !strings.
			Contains(string(text), want) || strings.Contains(string(text), "4711") {
			t.Errorf("got\n%s\nwant %q, and no port", text, want)
		}
	}
}
