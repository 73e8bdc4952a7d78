package exercise

import (
	"encoding/json"
	"fmt"
	"hash/fnv"
	"iter"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"barewire/scripts/course"
)

// Signature is how an impostor fails: the script's line, by script.
type Signature map[string]int

// Known is a recorded impostor: what its author got wrong, and how it shows.
type Known struct {
	Name, Mistake string
	Fails         Signature
	Says          map[string]string `json:",omitempty"` // what each of those reads like
}

// KnownFile is where the impostors' signatures are, below the root. `make
// record` writes them.
const KnownFile = "scripts/impostors/signatures.json"

// SignatureOf is how a report fails.
func SignatureOf(r *Report) Signature {
	sig := Signature{}
	for f := range r.failures() {
		sig[f.script] = f.Line
	}
	return sig
}

// Sayings are digests of what a report's failures read like, by script.
func Sayings(r *Report) map[string]string {
	says := map[string]string{}
	for f := range r.failures() {
		says[f.script] = f.digest()
	}
	return says
}

type scriptFailure struct {
	*Failure
	script string
}

// failures are a report's, in the scripts' order.
func (r *Report) failures() iter.Seq[scriptFailure] {
	return func(yield func(scriptFailure) bool) {
		for _, res := range r.Results {
			if res.State == Fail && res.Failure != nil &&
				!yield(scriptFailure{res.Failure, res.Script}) {
				return
			}
		}
	}
}

var somePlace = course.Pattern(`(\.go):\d+`)

// digest stands for what the program did and said, whoever made the mistake,
// on whatever machine. What was sent is the script's; where in the code it
// happened is the author's own.
func (f *Failure) digest() string {
	h := fnv.New32a()
	fmt.Fprintln(h, Lasting(f.Summary))
	for _, l := range f.Lines {
		switch l.Label {
		case "got", "want", "state", "said", "error":
			fmt.Fprintln(h, l.Label, somePlace().ReplaceAllString(
				Lasting(l.Text), "$1"))
		case "at":
			if _, state, ok := strings.Cut(l.Text, "  ("); ok {
				fmt.Fprint(h, knot(strings.TrimSuffix(state, ")")))
			}
		}
	}
	return fmt.Sprintf("%08x", h.Sum32())
}

// knot is the state of a goroutine that hangs, where the state alone tells of
// the mistake. Many others wait for bytes, and one that runs may have been
// woken just now.
func knot(state string) string {
	if g := (goroutine{state: state}); g.innocence() == locked {
		return state + "\n"
	}
	return ""
}

// diagnose adds a "maybe" of the recorded impostors.
func (r *Report) diagnose(root string) {
	data, err := os.ReadFile(filepath.Join(root, KnownFile))
	if err != nil {
		return
	}
	var all []Known
	if json.Unmarshal(data, &all) == nil {
		r.Diagnose(all)
	}
}

// Diagnose adds a "maybe" where a report fails exactly as a known mistake
// does: at the same lines, and the first failure reads the same. Two that
// cannot be told apart are both named, of more none. What was found before
// goes.
func (r *Report) Diagnose(all []Known) {
	for f := range r.failures() {
		f.Lines = slices.DeleteFunc(f.Lines, suggested)
		if f.Kind == KindPanic {
			return // where it panicked says more
		}
		sig, said := SignatureOf(r), f.digest()
		var found []Known
		for _, k := range all {
			if k.Says[f.script] == said && k.shows() == f.script &&
				k.matches(r, sig) {
				found = append(found, k)
			}
		}
		if len(found) <= 2 {
			f.suggest(found)
		}
		return
	}
}

// shows is the script that a mistake is first shown by, of the exercise in
// which it is made. Whoever has passed that has not made it, though a later one
// may fail in the same way.
func (k Known) shows() string {
	return slices.Min(slices.Collect(maps.Keys(k.Fails)))
}

// suggest puts the impostors' mistakes before what to do next.
func (f *Failure) suggest(found []Known) {
	var lines []Line
	label := "maybe"
	for _, k := range found {
		lines = append(lines, Line{label, wrap(fmt.Sprintf("%s (impostor %s)",
			k.Mistake, k.Name), 72)})
		label = "or"
	}
	at := slices.IndexFunc(f.Lines, func(l Line) bool {
		return l.Label == "again"
	})
	f.Lines = slices.Insert(f.Lines, max(0, at), lines...)
}

// suggested tells such a line.
func suggested(l Line) bool {
	return (l.Label == "maybe" || l.Label == "or") &&
		strings.Contains(strings.ReplaceAll(l.Text, "\n", " "), "(impostor ")
}

// matches reports whether the scripts that were run fail as k does, and no
// others. Those that were not run, or not begun, say nothing either way.
func (k Known) matches(r *Report, sig Signature) bool {
	for _, res := range r.Results {
		line, fails := k.Fails[res.Script]
		if (res.State == Pass || res.State == Fail) &&
			(fails != (res.State == Fail) || line != sig[res.Script]) {
			return false
		}
	}
	return true
}
