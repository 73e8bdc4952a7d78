package exercise

import (
	"fmt"
	"strings"
)

// expect log TEXT wants the program to have printed a line that holds TEXT.
func (x *expectation) log() error {
	text, err := x.run.piece(first(x.args))
	if err != nil {
		return err
	}
	if x.side.shared || x.side.proc.cmd == nil {
		return nil // what other scripts made it print is in there too
	}
	if x.side.proc.await(x.within, func(out string) bool {
		return strings.Contains(out, string(text))
	}) {
		return nil
	}
	return differs("the program did not print %s", quote(text)).
		after(x.within).
		with("said", quotedLines(x.side.proc.output(), 3))
}

// expect quiet wants no goroutine and no descriptor left of the connections,
// which must all be over.
func (x *expectation) quiet() error {
	if x.side == x.run.reference {
		return nil
	}
	if p := x.side.proc; p.ended() {
		return &problem{kind: KindExit,
			summary: "the program has ended: " + p.statusText()}
	}
	for name, b := range x.side.conns {
		b.close()
		delete(x.side.conns, name)
	}
	return x.side.proc.settled(x.side.base)
}

// expect exit wants the program to have ended, after signal, with the exit
// status 0.
func (x *expectation) exit() error {
	p := x.side.proc
	if x.within == patience {
		x.within = exitWait
	}
	p.await(x.within, never)
	switch {
	case !p.ended():
		return (&problem{kind: KindHang, summary: fmt.Sprintf(
			"the program is still running %v after it was asked to end",
			x.within)}).after(x.within)
	case p.statusText() != "exit status 0":
		return (&problem{kind: KindExit, summary: "the program ended with " +
			p.statusText() + ", want exit status 0"}).
			with("said", lastLines(p.output(), 3))
	}
	return nil
}
