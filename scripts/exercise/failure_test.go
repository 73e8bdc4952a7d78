package exercise

import (
	"fmt"
	"strings"
	"testing"
)

// However much there is to show, the rule is, and what to do next.
func TestRuleIsShown(t *testing.T) {
	for seen := range 40 {
		for causes := range 9 {
			f := &Failure{Exercise: "01-01", Name: "a", Summary: "b"}
			for range seen {
				f.add("got", "c")
			}
			f.add("rule", "RFC 1: this\nand that")
			for i := range causes {
				f.add("maybe", fmt.Sprint("cause ", i))
			}
			f.next("go tool lab replay 01-01")
			got := f.String()
			if n := strings.Count(got, "\n"); n > maxLines ||
				n < min(seen+causes+4, maxLines) {
				t.Errorf("%d lines seen, %d causes: %d lines, want %d", seen,
					causes, n, min(seen+causes+4, maxLines))
			}
			for _, want := range []string{"FAIL 01-01 a: b\n",
				"  rule  RFC 1: this\n", "again go tool lab replay"} {
				if !strings.Contains(got, want) {
					t.Errorf("%d lines seen, %d causes: want %q in\n%s", seen,
						causes, want, got)
				}
			}
		}
	}
}

// Who stands elsewhere is told where the command belongs.
func TestFailureFrom(t *testing.T) {
	for again, want := range map[string]string{
		"go run . life DATA": "  ran   go run . life DATA\n" +
			"  again go -C chapters/01-a run . life DATA      next: go tool lab hint 01-01\n",
		"printf '01' | go run . trace": "  ran   go run . life DATA\n" +
			"  again printf '01' | go -C chapters/01-a run . trace\n" +
			"  next  go tool lab hint 01-01\n",
		asItIs: "  ran   go -C chapters/01-a run . life DATA\n" +
			"  again the line after ran, as it is      next: go tool lab hint 01-01\n",
		"go tool lab replay 01-01": "  ran   go run . life DATA\n" +
			"  again go tool lab replay 01-01      next: go tool lab hint 01-01\n",
	} {
		f := &Failure{Exercise: "01-01", Name: "a", Summary: "b"}
		f.add("ran", "go run . life DATA")
		f.next(again)
		before := f.String()
		if got := f.From("chapters/01-a").String(); got != "FAIL 01-01 a: b\n"+want {
			t.Errorf("got\n%swant\n%s", got, want)
		}
		if got := f.From("").String(); got != before || f.String() != before {
			t.Errorf("got\n%swant\n%s", got, before)
		}
	}
}
