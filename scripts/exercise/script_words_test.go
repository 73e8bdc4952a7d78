package exercise

import (
	"os/exec"
	"slices"
	"testing"
)

func TestSplitWords(t *testing.T) {
	for line, want := range map[string][]string{
		`expect output 'a b' c`: {"expect", "output", "a b", "c"},
		`run '' 'it''s'  x # y`: {"run", "", "it's", "x"},
		`# all of it`:           nil,
		`a'b c'd`:               {"ab cd"},
	} {
		if got := splitWords(line); !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", line, got, want)
		}
	}
}

// What a message says to paste is what a shell makes of it.
func TestShell(t *testing.T) {
	sh, err := exec.LookPath("sh")
	if err != nil {
		t.Fatal(err)
	}
	words := []string{"max=67", "a: 1", "it's", "", "$HOME", "/hello", "*"}
	out, err := exec.Command(sh, "-c",
		"printf '%s|' "+shellWords(words)).Output()
	if want := "max=67|a: 1|it's||$HOME|/hello|*|"; string(out) != want {
		t.Errorf("got %q, %v, want %q", out, err, want)
	}
	every := []byte("100% \\ 'it' \r\n")
	for c := range 256 {
		every = append(every, byte(c), '0')
	}
	out, err = exec.Command(sh, "-c", printf(every)).Output()
	if !slices.Equal(out, every) {
		t.Errorf("got %q, %v, want %q", out, err, every)
	}
	if got, want := printf([]byte("\x00\x00\x08x")), `printf '\0\0\10x'`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
