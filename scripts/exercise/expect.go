package exercise

import (
	"slices"
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
	"cut-off":  (*expectation).cutOff,
	"silence":  (*expectation).silence,
	"open":     (*expectation).open,

	"preface":    (*expectation).preface,
	"frame":      (*expectation).frame,
	"goaway":     (*expectation).goaway,
	"reset":      (*expectation).reset,
	"h2response": (*expectation).response,
	"ws":         (*expectation).wsFrame,
	"close":      (*expectation).wsClose,
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
		if strings.HasPrefix(args[0], "output") && r.reference != nil &&
			r.reference.later != nil {
			return x.ofTool(f)
		}
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
	if x.after > 0 || slices.Contains(valueless, args[0]) {
		return r.both(func(s *side) error { return x.on(s, name, nil, f) })
	}
	return x.inTurn(name, f)
}

// ofTool asks the learner's tool, and the reference's only where that fails or
// where no value says what is right.
func (x expectation) ofTool(f func(*expectation) error) error {
	mine, right := x, x
	mine.side, right.side = x.run.learner, x.run.reference
	if len(x.args) > 0 && f(&mine) == nil {
		return nil
	}
	fault := right.side.later()
	if fault == nil {
		fault = f(&right)
	}
	if fault != nil {
		return courseFault(fault)
	}
	return f(&mine)
}

// valueless are the waits that need no value of the reference's. Both sides are
// asked at once, so that what comes too early is seen when it comes, and so is
// who has -after.
var valueless = []string{"silence", "cut-off", "closed", "end"}

// inTurn asks the reference first: its answer is what a missing value means.
func (x expectation) inTurn(name string,
	f func(*expectation, *socket) error) error {
	if x.run.reference == nil {
		return x.on(x.run.learner, name, nil, f)
	}
	if err := x.on(x.run.reference, name, nil, f); err != nil {
		return courseFault(err)
	}
	twin := x.run.reference.conns[name].sockets[0]
	return x.on(x.run.learner, name, twin, f)
}

// on asks every socket that one side has under a name.
func (x expectation) on(s *side, name string, twin *socket,
	f func(*expectation, *socket) error) error {
	b, err := s.connection(name)
	if err != nil {
		return err
	}
	x.run.used(name)
	x.side, x.twin = s, twin
	for _, c := range b.sockets {
		err := f(&x, c)
		if err == nil {
			err = x.notSooner(c)
		}
		if err != nil {
			s.culprit = c
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
