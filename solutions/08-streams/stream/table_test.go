//lab:solution-only

package stream

import (
	"strings"
	"testing"
)

// All of RFC 9113 §5.1, cell by cell: i(dle), o(pen), half-closed (l)ocal and
// (r)emote, reser(v)ed, c(losed), (x) reset, and . for what has no place.
const wholeTable = `
                     H D E R W P   PP H E R
idle                 o . . . . i   v . . .
open                 o o r c o o   . o l x
half-closed (local)  l l c c l l   . . . x
half-closed (remote) . . . c r r   . r c c
reserved (local)     . . . c v v   . r . c
closed               . . . c c c   . . . .
reset                x x c c x x   . . . .
`

func TestWholeTable(t *testing.T) {
	const letters = "iolrvcx"
	lines := strings.Split(strings.TrimSpace(wholeTable), "\n")[1:]
	for s := range states {
		row, ok := strings.CutPrefix(lines[s], s.String())
		cells := strings.Fields(row)
		if !ok || len(cells) != int(events) {
			t.Fatalf("%q is no row of %v", lines[s], s)
		}
		for e := range events {
			got := "."
			if m := Transitions[s][e]; m.Ok {
				got = letters[m.To : m.To+1]
			}
			if got != cells[e] {
				t.Errorf("%v, %v: got %s, want %s", s, e, got, cells[e])
			}
		}
	}
}
