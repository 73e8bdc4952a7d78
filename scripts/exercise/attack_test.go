package exercise

import (
	"strings"
	"testing"
	"time"

	"barewire/scripts/attack/attacks"
)

func TestJudge(t *testing.T) {
	a, ok := attacks.Find("rapid-reset")
	if !ok {
		t.Fatal("no rapid-reset")
	}
	r := attacks.Result{Quiet: time.Millisecond, Hurt: 20 * time.Millisecond,
		Memory: 40 << 20, Goroutines: 1610, Cut: 0, Lost: 1}
	for text, want := range map[string]string{
		"goroutines<1611":     "",
		"mem<41 bystander<5":  "",
		"goroutines<150":      "want fewer than 150 goroutines added",
		"mem<41 mem<32 cut>0": "want less than 32 MiB of memory added",
		"cut>0":               "want its connections cut off",
		"lost<1":              "want none of a bystander's requests lost",
		"bystander<4": "want a bystander to wait less than 4 times as long " +
			"as before",
	} {
		bounds, err := boundsOf(strings.Fields(text))
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if err := judge(a, r, bounds); err != nil {
			_, got, _ = strings.Cut(err.Error(), ": ")
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
	for _, text := range []string{"mem", "mem<", "mem=3", "speed<3", "mem<-1"} {
		if _, err := boundsOf([]string{text}); err == nil {
			t.Errorf("%s: got no error", text)
		}
	}
}
