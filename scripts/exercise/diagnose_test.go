package exercise

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// known are four mistakes; two of them cannot be told apart, and one is made
// in 03-02 and shows in 03-03 too.
func known(t *testing.T) string {
	t.Helper()
	all := []Known{
		{Name: "lf-only", Mistake: "Lines end with LF alone.",
			Fails: Signature{"03-01-status": 5, "03-02-fields": 7}},
		{Name: "lf-only-too", Mistake: "Lines end with LF, again.",
			Fails: Signature{"03-01-status": 5, "03-02-fields": 7}},
		{Name: "no-date", Mistake: "The Date is missing.",
			Fails: Signature{"03-03-date": 6}},
		{Name: "no-fields", Mistake: "There are no fields.",
			Fails: Signature{"03-02-fields": 3, "03-03-date": 4}},
	}
	for i := range all {
		all[i].Says = Sayings(report(all[i].Fails, "nothing"))
	}
	data, err := json.Marshal(all)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// report fails at some scripts' lines, and says what came instead.
func report(lines map[string]int, got string) *Report {
	r := new(Report)
	for _, name := range []string{"03-01-status", "03-02-fields", "03-03-date"} {
		res := Result{Exercise: name[:5], Script: name, State: Pass}
		if line := lines[name]; line > 0 {
			res.State = Fail
			res.Failure = &Failure{Exercise: res.Exercise, Line: line,
				Summary: "it is not there", Lines: []Line{{"got", got},
					{"again", "go tool lab replay"}, {"next", "go tool lab"}}}
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
	if err := os.WriteFile(file, []byte(known(t)), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		why   string
		fails map[string]int
		got   string
		want  string
	}{
		{"the same", map[string]int{"03-01-status": 5, "03-02-fields": 7},
			"nothing", "impostor lf-only)\n  or    Lines end with LF, again. " +
				"(impostor lf-only-too)"},
		{"another line", map[string]int{"03-01-status": 6, "03-02-fields": 7},
			"nothing", ""},
		{"one less", map[string]int{"03-01-status": 5}, "nothing", ""},
		{"one more", map[string]int{"03-01-status": 5, "03-02-fields": 7,
			"03-03-date": 6}, "nothing", ""},
		{"another", map[string]int{"03-03-date": 6}, "nothing",
			"impostor no-date"},
		{"both", map[string]int{"03-02-fields": 3, "03-03-date": 4},
			"nothing", "impostor no-fields"},
		{"later than where it is made", map[string]int{"03-03-date": 4},
			"nothing", ""},
		{"another output", map[string]int{"03-03-date": 6}, "something", ""},
	} {
		r := report(c.fails, c.got)
		if c.why == "later than where it is made" {
			r.Results = r.Results[2:] // the others were not run
		}
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
		if got := text.String(); strings.Count(got, "maybe") > 1 ||
			strings.Contains(got, "next  go tool lab\n  maybe") {
			t.Errorf("%s: got\n%s\nwant one, before what to do", c.why, got)
		}
	}
	if r := report(nil, ""); len(SignatureOf(r)) != 0 {
		t.Error("a report without failures has a signature")
	}
}

// A mistake reads the same on every machine, in every run.
func TestDigest(t *testing.T) {
	in := func(got string) string {
		return (&Failure{Summary: "your program ended: exit status 2",
			Lines: []Line{{"said", got}, {"at", got}}}).digest()
	}
	one := in("panic: at 0xc000012345\ngoroutine 7 [running]:\n" +
		"\t/a/solutions/03-responses/http10/date.go:7 +0x1d\n" +
		"[::]:4711 2026/11/22 12:00:01 port 4711 Sun, 22 Nov 2026 12:00:01 GMT")
	two := in("panic: at 0xc00042a000\ngoroutine 34 [running]:\n" +
		"\t/b/c/chapters/03-responses/http10/date.go:17 +0x3f2\n" +
		"[::]:33021 2026/11/23 09:10:11 port 33021 Mon, 23 Nov 2026 09:10:11 GMT")
	if one != two {
		t.Errorf("got %s and %s, want one digest", one, two)
	}
	one = in(`HEADERS len=25 stream=1 :status=200 date="Sun, 22 Nov 2026 12:…` +
		"\n" + `127.0.0.1:4711 - - [22/Nov/2026:12:00:00 +0000] "GET / H…`)
	two = in(`HEADERS len=26 stream=1 :status=200 date="Wed, 25 Nov 2026 08:…` +
		"\n" + `127.0.0.1:33021 - - [25/Nov/2026:13:56:07 +0545] "GET / H…`)
	if one != two {
		t.Errorf("dates: got %s and %s, want one digest", one, two)
	}
	one = in(`…"2:00:00 GMT\r\nRetry-After: 0\r\nDate: Sun, 2" … 9 bytes more`)
	two = in(`…"3:04:05 GMT\r\nRetry-After: 0\r\nDate: Tue, 0" … 9 bytes more`)
	if one != two {
		t.Errorf("cut dates: got %s and %s, want one digest", one, two)
	}
	if other := in("panic: another"); one == other {
		t.Errorf("got %s for another text too", other)
	}
	if locked, other := in("a.go:1 f  (sync.Mutex.Lock)"), in("b.go:2 f  (IO "+
		"wait)"); locked == other {
		t.Error("a hang on a lock reads as another")
	}
}
