package exercise

import (
	"strings"
	"time"
)

// expectation is one expect, on one socket of one side.
type expectation struct {
	run    *run
	side   *side
	twin   *socket // the reference's socket, nil on its own side or alone
	neg    bool
	args   []string
	within time.Duration
	after  time.Duration
}

// waits are the expectations about a connection, by their first word.
var waits = map[string]func(*expectation, *socket) error{
	"line":     (*expectation).line,
	"bytes":    (*expectation).bytes,
	"status":   (*expectation).status,
	"field":    (*expectation).field,
	"date":     (*expectation).date,
	"body":     (*expectation).body,
	"body-has": (*expectation).bodyHas,
	"trailer":  (*expectation).trailer,
	"no-body":  (*expectation).noBody,
	"end":      (*expectation).end,
	"closed":   (*expectation).closed,
	"silence":  (*expectation).silence,
	"open":     (*expectation).open,

	"preface":    (*expectation).preface,
	"frame":      (*expectation).frame,
	"goaway":     (*expectation).goaway,
	"reset":      (*expectation).reset,
	"h2response": (*expectation).response,
}

// outcomes are the expectations about a program or a client.
var outcomes = map[string]func(*expectation) error{
	"log":         (*expectation).log,
	"quiet":       (*expectation).quiet,
	"exit":        (*expectation).exit,
	"output":      (*expectation).output,
	"output-exit": (*expectation).outputExit,
}

// expect [@NAME] [-within DURATION] [-after DURATION] WHAT [ARG…] waits until
// WHAT has come, 2 s unless -within says otherwise. With -after it must not
// come sooner than that, counted from before the connection was opened. What
// has no value is compared with the reference's.
func (r *run) expect(neg bool, args []string) error {
	name, args := take(args)
	x := expectation{run: r, neg: neg, within: patience}
	for len(args) > 1 && strings.HasPrefix(args[0], "-") {
		d, err := time.ParseDuration(args[1])
		switch {
		case err != nil:
			return scriptError("expect %s: %v", args[0], err)
		case args[0] == "-within":
			x.within = d
		case args[0] == "-after":
			x.after = d
		default:
			return scriptError("expect: unknown option %s", args[0])
		}
		args = args[2:]
	}
	if len(args) == 0 {
		return scriptError("expect what?")
	}
	x.args = args[1:]
	if f := outcomes[args[0]]; f != nil {
		return r.both(func(s *side) error {
			y := x
			y.side = s
			return f(&y)
		})
	}
	f := waits[args[0]]
	if f == nil {
		return scriptError("expect: unknown %q", args[0])
	}
	return x.onBoth(name, f)
}

// onBoth asks the reference first: its answer is what a missing value means.
func (x expectation) onBoth(name string,
	f func(*expectation, *socket) error) error {
	r := x.run
	order := []*side{r.reference, r.learner}
	if x.after > 0 {
		// What came too early must be seen when it comes.
		order = []*side{r.learner, r.reference}
	}
	for _, s := range order {
		if s == nil {
			continue
		}
		b, err := s.connection(name)
		if err != nil {
			return err
		}
		r.used(name)
		for _, c := range b.sockets {
			y := x
			y.side = s
			if s == r.learner && r.reference != nil && x.after == 0 {
				y.twin = r.reference.conns[name].sockets[0]
			}
			err := f(&y, c)
			if err == nil {
				err = y.notSooner(c)
			}
			if err == nil {
				continue
			}
			s.culprit = c
			if s == r.reference {
				return r.both(func(t *side) error {
					if t == s {
						return err
					}
					return nil
				})
			}
			return err
		}
	}
	return nil
}

// notSooner checks -after.
func (x *expectation) notSooner(c *socket) error {
	if took := time.Since(c.opened); took < x.after {
		return differs("it came %v after the connection was opened, "+
			"want not before %v", took.Round(time.Millisecond), x.after)
	}
	return nil
}

func (x *expectation) deadline() time.Time { return time.Now().Add(x.within) }
