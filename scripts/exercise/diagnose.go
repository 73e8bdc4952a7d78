package exercise

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
)

// Signature is how an impostor fails: the script's line, by script.
type Signature map[string]int

// Known is a recorded impostor: what its author got wrong, and how it shows.
type Known struct {
	Name, Mistake string
	Fails         Signature
}

// KnownFile is where the impostors' signatures are, below the root. `make gen`
// records them.
const KnownFile = "scripts/impostors/signatures.json"

// SignatureOf is how a report fails.
func SignatureOf(r *Report) Signature {
	sig := Signature{}
	for _, res := range r.Results {
		if res.State == Fail && res.Failure != nil {
			sig[res.Script] = res.Failure.Line
		}
	}
	return sig
}

// diagnose adds a "maybe" where a report fails exactly as a known mistake
// does. Scripts that were not run, or not begun, say nothing either way.
func (r *Report) diagnose(root string) {
	sig := SignatureOf(r)
	if len(sig) == 0 {
		return
	}
	data, err := os.ReadFile(filepath.Join(root, KnownFile))
	if err != nil {
		return
	}
	var all []Known
	if json.Unmarshal(data, &all) != nil {
		return
	}
	var same []Known
	for _, k := range all {
		if k.matches(r, sig) {
			same = append(same, k)
		}
	}
	if len(same) == 0 || len(same) > 2 {
		return
	}
	for i := range r.Results {
		if f := r.Results[i].Failure; f != nil && r.Results[i].State == Fail {
			if f.Kind == KindPanic {
				return // the place says more
			}
			for _, k := range same {
				f.suggest(k)
			}
			return
		}
	}
}

// suggest puts the impostor's mistake before the failure's last line.
func (f *Failure) suggest(k Known) {
	line := Line{"maybe", wrap(fmt.Sprintf("%s (impostor %s)",
		k.Mistake, k.Name), 72)}
	f.Lines = slices.Insert(f.Lines, len(f.Lines)-1, line)
}

// matches reports whether the scripts that were run fail as k does, and no
// others. A run that left some of k's scripts out cannot tell.
func (k Known) matches(r *Report, sig Signature) bool {
	some := false
	known := 0
	for _, res := range r.Results {
		if _, fails := k.Fails[res.Script]; fails {
			known++
		}
		if res.State != Pass && res.State != Fail {
			continue
		}
		line, fails := k.Fails[res.Script]
		if fails != (res.State == Fail) || fails && line != sig[res.Script] {
			return false
		}
		some = some || fails
	}
	return some && known == len(k.Fails)
}
