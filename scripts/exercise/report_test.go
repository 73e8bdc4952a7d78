package exercise

import (
	"testing"

	"barewire/scripts/course"
)

// Who asks for a part is told about that part, and of the rest no more than
// is known.
func TestPart(t *testing.T) {
	c, err := course.LoadChapter(smallCourse(t), "chapters", "01-demo")
	if err != nil {
		t.Fatal(err)
	}
	e := c.Exercise("01-02")
	more := *e.Scripts[0]
	more.Name = "01-02-more"
	e.Scripts = append(e.Scripts, &more)
	result := func(script, state string) Result {
		return Result{Exercise: script[:5], Script: script, State: state}
	}
	for _, x := range []struct {
		results []Result
		want    string
	}{
		{[]Result{result("01-01-hello", Pass)},
			"01-01: 1 of 1 pass; 19 of the chapter's 20 exercises are begun"},
		{[]Result{result("01-06-not-begun", NotYet)},
			"01-06: 0 of 1 pass; 19 of the chapter's 20 exercises are begun"},
		{[]Result{result("01-02-split", Pass), result("01-02-more", Fail)},
			"01-02: 0 of 1 pass; 19 of the chapter's 20 exercises are begun"},
		{[]Result{result("01-02-split", Pass), result("01-03-silence", Fail)},
			"01-02-split 01-03: 1 of 2 pass; 19 of the chapter's 20 exercises are begun"},
		{nil, ""},
	} {
		if got := part(c, x.results); got != x.want {
			t.Errorf("got %s, want %s", got, x.want)
		}
	}
	var whole []Result
	for _, e := range c.Exercises {
		for _, s := range e.Scripts {
			whole = append(whole, result(s.Name, Pass))
		}
	}
	if got := part(c, whole); got != "" {
		t.Errorf("the whole chapter: got %s, want nothing", got)
	}
	r := Report{Chapter: c.Name, Part: "01-01: 1 of 1 pass",
		Results: []Result{result("01-01-hello", Pass)}}
	if got, want := r.summary(), "01-01: 1 of 1 pass; next: go tool lab"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
