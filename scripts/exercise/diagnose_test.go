package exercise

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const known = `[
	{"Name": "lf-only", "Mistake": "Lines end with LF alone.",
	 "Fails": {"03-01-status": 5, "03-02-fields": 7}},
	{"Name": "no-date", "Mistake": "The Date is missing.",
	 "Fails": {"03-03-date": 6}}
]`

func report(lines map[string]int) *Report {
	r := new(Report)
	for _, name := range []string{"03-01-status", "03-02-fields", "03-03-date"} {
		res := Result{Exercise: name[:5], Script: name, State: Pass}
		if line := lines[name]; line > 0 {
			res.State = Fail
			res.Failure = &Failure{Exercise: res.Exercise, Line: line,
				Lines: []Line{{"again", "go tool lab replay"}}}
		}
		r.Results = append(r.Results, res)
	}
	return r
}

// A mistake is named when everything that was run fails as it does, and only
// then.
func TestDiagnose(t *testing.T) {
	root := t.TempDir()
	file := filepath.Join(root, KnownFile)
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(known), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		why   string
		fails map[string]int
		want  string
	}{
		{"the same", map[string]int{"03-01-status": 5, "03-02-fields": 7},
			"impostor lf-only"},
		{"another line", map[string]int{"03-01-status": 6, "03-02-fields": 7},
			""},
		{"one less", map[string]int{"03-01-status": 5}, ""},
		{"one more", map[string]int{"03-01-status": 5, "03-02-fields": 7,
			"03-03-date": 6}, ""},
		{"another", map[string]int{"03-03-date": 6}, "impostor no-date"},
	} {
		r := report(c.fails)
		r.diagnose(root)
		var text strings.Builder
		for _, res := range r.Results {
			if res.Failure != nil {
				text.WriteString(res.Failure.String())
			}
		}
		if got := text.String(); c.want == "" && strings.Contains(got, "maybe") ||
			!strings.Contains(got, c.want) {
			t.Errorf("%s: got\n%s\nwant %q", c.why, got, c.want)
		}
	}
	if r := report(nil); len(SignatureOf(r)) != 0 {
		t.Error("a report without failures has a signature")
	}
}
