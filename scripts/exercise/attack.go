package exercise

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"barewire/scripts/attack/attacks"
	"barewire/scripts/course"
)

// An attack in a script is short, and ends by its bytes rather than its time:
// what is too much shows soon, or not at all.
const (
	attackConns = 8
	attackRate  = 1 << 20
	attackBytes = 2 << 20
	attackTime  = 800 * time.Millisecond
	attackQuiet = 100 * time.Millisecond
)

// attacking is held by who attacks: two at a time would be measured together.
var attacking = make(chan struct{}, 1)

// A bound is what a script wants of an attack's result.
type bound struct {
	what  string
	above bool // more than limit is wanted, not less
	limit float64
}

var boundText = course.Pattern(`^(\w+)([<>])(\d+)$`)

// measures are what a bound may be about, and what a message says of it: want,
// and edge where the bound is <1 or >0.
var measures = map[string]struct {
	of         func(attacks.Result) float64
	want, edge string
}{
	"mem": {func(r attacks.Result) float64 {
		return float64(r.Memory) / (1 << 20)
	}, "want less than %v MiB of memory added", ""},
	"goroutines": {func(r attacks.Result) float64 {
		return float64(r.Goroutines)
	}, "want fewer than %v goroutines added", ""},
	"held": {func(r attacks.Result) float64 {
		return float64(r.Held)
	}, "want fewer than %v goroutines held to the end", ""},
	"bystander": {bystander,
		"want a bystander to wait less than %v times as long as before", ""},
	"lost": {func(r attacks.Result) float64 {
		return float64(r.Lost)
	}, "want fewer than %v of a bystander's requests lost",
		"want none of a bystander's requests lost"},
	"cut": {func(r attacks.Result) float64 {
		return float64(r.Cut)
	}, "want more than %v of its connections cut off",
		"want its connections cut off"},
	"through": {func(r attacks.Result) float64 {
		return float64(r.Odd)
	}, "want fewer than %v to get through", "want none to get through"},
}

// bystander is how many times as long as before a bystander has waited. A few
// milliseconds say nothing: every machine takes them now and then.
func bystander(r attacks.Result) float64 {
	const nothing = 5 * time.Millisecond
	return float64(r.Hurt) / float64(max(r.Quiet, nothing))
}

// attack NAME BOUND… attacks the learner's server with one of the attacks of
// scripts/attack, on 8 connections, with 1 MiB a second on each, until 2 MiB
// are sent or 0.8 s are over. Meanwhile a bystander from another address
// asks for /hello. BOUND is mem<32 (MiB added), goroutines<50 (added at any
// time), held<50 (added, and there when the attack ends), bystander<3 (times
// as long as before), lost<1 (of the bystander's requests), cut>0
// (connections that the server has ended), through<1 (requests that should
// have been refused). The reference is left in peace. [linux] belongs before
// it: other systems may have one loopback address only, and the bystander
// would be taken for the attacker.
func (r *run) attack(neg bool, args []string) error {
	a, ok := attacks.Find(first(args))
	if !ok {
		return scriptError("attack: got %q, want one of %s", first(args),
			strings.Join(attacks.Names(), " "))
	}
	bounds, err := boundsOf(args[1:])
	if err != nil {
		return err
	}
	if r.learner.proc == nil {
		return scriptError("no server: serve comes first")
	}
	if !r.suite.learner.ours() {
		return nil // it does not say what it holds
	}
	attacking <- struct{}{}
	defer func() { <-attacking }()
	result, err := a.Run(attacks.Options{Addr: r.learner.proc.addr,
		Conns: attackConns, Rate: attackRate, Bytes: attackBytes,
		For: attackTime, Quiet: attackQuiet})
	if err != nil {
		return differs("%s: a bystander gets no answer", a.Name).
			with("sent", describe(a)).with("said", err.Error())
	}
	return judge(a, result, bounds)
}

func boundsOf(args []string) (all []bound, err error) {
	for _, arg := range args {
		m := boundText().FindStringSubmatch(arg)
		if m == nil || measures[m[1]].of == nil {
			return nil, scriptError("attack: got %q, want a bound, as mem<32",
				arg)
		}
		limit, err := strconv.ParseFloat(m[3], 64)
		if err != nil {
			return nil, scriptError("attack: %s: %v", arg, err)
		}
		all = append(all, bound{m[1], m[2] == ">", limit})
	}
	return all, nil
}

// judge finds the first bound that does not hold.
func judge(a attacks.Attack, r attacks.Result, bounds []bound) error {
	for _, b := range bounds {
		got := measures[b.what].of(r)
		if b.above && got > b.limit || !b.above && got < b.limit {
			continue
		}
		want := fmt.Sprintf(measures[b.what].want, b.limit)
		if e := measures[b.what].edge; e != "" &&
			(b.above && b.limit == 0 || !b.above && b.limit == 1) {
			want = e
		}
		return differs("%s: %s", a.Name, want).
			with("sent", describe(a)).with("said", measured(r))
	}
	return nil
}

func describe(a attacks.Attack) string {
	return fmt.Sprintf("%s, on %d connections", a.About, attackConns)
}

// measured is all that was seen, in a line or two.
func measured(r attacks.Result) string {
	return fmt.Sprintf("%d MiB and %d goroutines more, %d at the end; "+
		"%d cut off;\na bystander waited %v, %v before, and lost %d",
		r.Memory>>20, r.Goroutines, r.Held, r.Cut,
		r.Hurt.Round(10*time.Microsecond), r.Quiet.Round(10*time.Microsecond),
		r.Lost)
}
