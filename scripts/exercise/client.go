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
	"unicode"
	"unicode/utf8"
)

// clientWait is how long a real client or a tool may take.
const clientWait = 10 * time.Second

// clientResult is what a real client, or the chapter's tool, did.
type clientResult struct {
	command        string
	stdin          []byte
	frames         string // what stdin is, if a script wrote it as frames
	stdout, stderr string
	exit           int
}

// client [-stdin PIECE]… PROG ARG… runs a real client, with {addr}, {host},
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

// run [-stdin PIECE]… ARG… runs the chapter's program as a tool, with these
// arguments, on both sides. {addr} among them is the reference's server, so
// that the learner's client meets one that is right; {own} is the server of
// the program's own side.
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
			append([]string{"go run ."}, r.addresses(s, args)...))
	})
}

// addresses fills in {addr} and {own}.
func (r *run) addresses(s *side, args []string) []string {
	right := s
	if r.reference != nil {
		right = r.reference
	}
	filled := make([]string, len(args))
	for i, arg := range args {
		filled[i] = strings.NewReplacer("{addr}", right.addr(),
			"{own}", s.addr()).Replace(arg)
	}
	return filled
}

// stdin takes each -stdin PIECE off the arguments, and joins them.
func (r *run) stdin(args []string) (all []byte, _ []string, _ error) {
	given := args
	for len(args) >= 2 && args[0] == "-stdin" {
		p, err := r.piece(args[1])
		if err != nil {
			return nil, args, err
		}
		all, args = append(all, p...), args[2:]
	}
	r.frames[string(all)] = framesText(given[:len(given)-len(args)])
	return all, args, nil
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
	s.client = clientResult{command: strings.Join(words, " "), stdin: stdin,
		frames: s.run.frames[string(stdin)],
		stdout: out.String(), stderr: errs.String(),
		exit: cmd.ProcessState.ExitCode()}
	var exit *exec.ExitError
	switch {
	case name != "" && panicLine().MatchString(s.client.stderr):
		tool := process{root: s.run.suite.root}
		return tool.panicked(s.client.stderr).with("ran", s.client.command)
	case ctx.Err() != nil:
		pr := &problem{kind: KindHang, summary: fmt.Sprintf(
			"%s did not end within %v", words[0], clientWait)}
		return s.client.describe(pr)
	case err != nil && !errors.As(err, &exit):
		return scriptError("cannot run %s: %v", words[0], err)
	}
	return nil
}

// describe adds the command, what it was given and what it printed.
func (c *clientResult) describe(pr *problem) *problem {
	pr.with("ran", c.command)
	if len(c.stdin) > 0 {
		pr.with("stdin", c.shownStdin())
	}
	pr.with("got", shownBody([]byte(c.stdout)))
	if c.stderr != "" {
		pr.with("error", lastLines(c.stderr, 2))
	}
	return pr
}

// shownStdin is frames as frames, text as text and anything else in hex.
func (c *clientResult) shownStdin() string {
	const most = 20 // bytes in hex that fit into a line
	p := c.stdin
	switch {
	case c.frames != "":
		return c.frames
	case !strings.ContainsFunc(string(p), unprintable):
		return quote(p)
	case len(p) <= most:
		return fmt.Sprintf("% x", p)
	}
	return fmt.Sprintf("% x … %d bytes more", p[:most], len(p)-most)
}

func unprintable(r rune) bool {
	return r != '\r' && r != '\n' && !unicode.IsPrint(r) || r == utf8.RuneError
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
		return c.other(want)
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
			if x.neg {
				return c.describe(differs("the output must not contain %s",
					quote(text)))
			}
			return c.lacking(text)
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
