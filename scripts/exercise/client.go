package exercise

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"time"
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
	alone          bool // a tool that needs no server
}

// client [-stdin PIECE]… PROG ARG… runs a real client, with {addr}, {host},
// {port} and {url} filled in. What it printed is for expect output. The
// reference gets one too where the outputs are compared.
func (r *run) realClient(neg bool, given []string) error {
	stdin, args, err := r.stdin(given)
	if err != nil {
		return err
	}
	if len(args) == 0 {
		return scriptError("client wants a program")
	}
	r.printed("client", given)
	compared := r.mentions("expect output\n")
	if r.reference != nil {
		r.reference.later = nil
	}
	return r.both(func(s *side) error {
		if s == r.reference && !compared {
			return nil // nobody asks what it would print
		}
		words := s.fillIn(args)
		return s.execute(words[0], "", stdin, words)
	})
}

// beyondServer is why a script says nothing of a program that is not ours.
const beyondServer = "it runs the program as a tool"

// run [-stdin PIECE]… ARG… runs the chapter's program as a tool, with these
// arguments, on both sides. {addr} among them is the reference's server, so
// that the learner's client meets one that is right; {own} is the server of
// the program's own side.
func (r *run) runTool(neg bool, given []string) error {
	if !r.suite.learner.ours() {
		r.beyond = true
		return scriptError(beyondServer)
	}
	stdin, args, err := r.stdin(given)
	if err != nil {
		return err
	}
	r.printed("run", given)
	do := func(s *side) error {
		p := r.suite.learner
		if s == r.reference {
			var err error
			if p, err = r.suite.references.get(); err != nil {
				return err
			}
		}
		words := r.addresses(s, args)
		err := s.execute(p.Path, p.Name, stdin,
			append([]string{goRun}, words...))
		s.client.alone = slices.Equal(words, args)
		return err
	}
	if r.reference == nil {
		return do(r.learner)
	}
	if r.reference.later = nil; !slices.Equal(args, r.addresses(r.learner, args)) {
		return r.both(do)
	}
	// Most of the time nobody asks what the reference would print.
	r.reference.later = sync.OnceValue(func() error { return do(r.reference) })
	err = do(r.learner)
	if err != nil {
		if fault := r.reference.later(); fault != nil {
			return courseFault(fault)
		}
	}
	return err
}

// goRun is how a learner runs the chapter's program.
const goRun = "go run ."

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
	s.client = clientResult{stdin: stdin,
		command: strings.TrimSpace(words[0] + " " + shellWords(words[1:])),
		frames:  s.run.frames[string(stdin)],
		stdout:  out.String(), stderr: errs.String(),
		exit: cmd.ProcessState.ExitCode()}
	var exit *exec.ExitError
	switch {
	case name != "" && panicLine().MatchString(s.client.stderr):
		tool := process{root: s.run.suite.root}
		return tool.panicked(s.client.stderr).with("ran", s.client.command)
	case ctx.Err() != nil:
		s.run.busy = cmd.ProcessState != nil &&
			cmd.ProcessState.UserTime() >= patience
		pr := &problem{kind: KindHang, summary: fmt.Sprintf(
			"%s did not end within %v", words[0], clientWait)}
		return s.client.describe(pr, newPrintout(out.String(), "", nil))
	case err != nil && !errors.As(err, &exit):
		return scriptError("cannot run %s: %v", words[0], err)
	}
	return nil
}
