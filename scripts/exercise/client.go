package exercise

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"time"
)

// clientWait is how long a real client or a tool may take.
const clientWait = 10 * time.Second

// clientResult is what a real client, or the chapter's tool, did.
type clientResult struct {
	command        string
	stdout, stderr string
	exit           int
}

// client [-stdin PIECE] PROG ARG… runs a real client, with {addr}, {host},
// {port} and {url} filled in. What it printed is for expect output. The
// reference gets one too where the outputs are compared.
func (r *run) realClient(neg bool, args []string) error {
	stdin, args, err := r.stdin(args)
	if err != nil {
		return err
	}
	if len(args) == 0 {
		return scriptError("client wants a program")
	}
	compared := r.mentions("expect output\n")
	return r.both(func(s *side) error {
		if s == r.reference && !compared {
			return nil // nobody asks what it would print
		}
		words := s.fillIn(args)
		return s.execute(words[0], "", stdin, words)
	})
}

// run [-stdin PIECE] ARG… runs the chapter's program as a tool, with these
// arguments, on both sides.
func (r *run) runTool(neg bool, args []string) error {
	stdin, args, err := r.stdin(args)
	if err != nil {
		return err
	}
	return r.both(func(s *side) error {
		p := r.suite.learner
		if s == r.reference {
			if p, err = r.suite.references.get(); err != nil {
				return err
			}
		}
		return s.execute(p.Path, p.Name, stdin,
			append([]string{"go run ."}, args...))
	})
}

// stdin takes -stdin PIECE off the arguments.
func (r *run) stdin(args []string) ([]byte, []string, error) {
	if len(args) < 2 || args[0] != "-stdin" {
		return nil, args, nil
	}
	p, err := r.piece(args[1])
	return p, args[2:], err
}

// execute runs a program to its end. words[0] is what messages call it.
func (s *side) execute(path, name string, stdin []byte, words []string) error {
	ctx, cancel := context.WithTimeout(context.Background(), clientWait)
	defer cancel()
	cmd := exec.CommandContext(ctx, path, words[1:]...)
	if name != "" {
		cmd.Args[0] = name
	}
	cmd.Dir = s.dir
	cmd.Env = append(os.Environ(), asTool+"=1")
	cmd.Stdin = bytes.NewReader(stdin)
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	cmd.WaitDelay = time.Second
	err := cmd.Run()
	s.client = clientResult{command: strings.Join(words, " "),
		stdout: out.String(), stderr: errs.String(),
		exit: cmd.ProcessState.ExitCode()}
	var exit *exec.ExitError
	switch {
	case ctx.Err() != nil:
		pr := &problem{kind: KindHang, summary: fmt.Sprintf(
			"%s did not end within %v", words[0], clientWait)}
		return s.client.describe(pr)
	case err != nil && !errors.As(err, &exit):
		return scriptError("cannot run %s: %v", words[0], err)
	}
	return nil
}

// describe adds the command and what it printed.
func (c *clientResult) describe(pr *problem) *problem {
	pr.with("ran", c.command)
	pr.with("got", shownBody([]byte(c.stdout)))
	if c.stderr != "" {
		pr.with("error", lastLines(c.stderr, 2))
	}
	return pr
}

// expect output [TEXT…] wants each text in what the last client or tool
// printed; without a text, exactly what it printed with the reference.
//
// ! expect output TEXT… wants none of them.
func (x *expectation) output() error {
	c := &x.side.client
	if len(x.args) == 0 && x.side == x.run.learner && x.run.reference != nil {
		want := x.run.reference.client.stdout
		if c.stdout == want {
			return nil
		}
		return c.describe(differs("the output differs").
			with("want", shownBody([]byte(want))))
	}
	if x.notRun() {
		return nil
	}
	for _, arg := range x.args {
		text, err := x.run.piece(arg)
		if err != nil {
			return err
		}
		if strings.Contains(c.stdout, string(text)) == x.neg {
			pr := differs("the output does not contain %s", quote(text))
			if x.neg {
				pr = differs("the output must not contain %s", quote(text))
			}
			return c.describe(pr)
		}
	}
	return nil
}

// notRun tells the reference whose client was not needed.
func (x *expectation) notRun() bool {
	return x.side == x.run.reference && x.side.client.command == ""
}

// expect output-exit N wants the last client or tool to have ended with the
// exit status N.
func (x *expectation) outputExit() error {
	want, err := strconv.Atoi(first(x.args))
	if err != nil {
		return scriptError("expect output-exit wants a number")
	}
	if c := &x.side.client; c.exit != want && !x.notRun() {
		return c.describe(differs("exit status %d, want %d", c.exit, want))
	}
	return nil
}

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
		with("said", quoteOutput(x.side.proc.output()))
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
		return &problem{kind: KindHang, summary: fmt.Sprintf(
			"the program is still running %v after it was asked to end",
			x.within)}
	case p.statusText() != "exit status 0":
		return (&problem{kind: KindExit, summary: "the program ended with " +
			p.statusText() + ", want exit status 0"}).
			with("said", lastLines(p.output(), 3))
	}
	return nil
}
