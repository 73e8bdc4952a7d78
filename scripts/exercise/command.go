package exercise

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// commands is the exercise language: what a script may say besides
// testscript's own commands. docs/exercises.md is made from the doc comments
// of the functions named here.
func commands() map[string]func(*testscript.TestScript, bool, []string) {
	language := map[string]func(*run, bool, []string) error{
		"serve":       (*run).serve,
		"connect":     (*run).connect,
		"send":        (*run).send,
		"close-write": (*run).closeWrite,
		"reset":       (*run).reset,
		"close":       (*run).closeConn,
		"expect":      (*run).expect,
		"signal":      (*run).signal,
		"client":      (*run).realClient,
		"run":         (*run).runTool,
		"handshake":   (*run).handshake,
		"attack":      (*run).attack,
	}
	m := map[string]func(*testscript.TestScript, bool, []string){}
	for name, f := range language {
		m[name] = command(f)
	}
	return m
}

// serve [FLAG…] starts the learner's program and the reference, each with
// -addr 127.0.0.1:0 and the flags, and waits until each has printed a line
// that holds "listening on HOST:PORT". An -addr among the flags takes the
// place of the first. Once the program has ended, serve may start it again:
// {addr} is then where it listened before.
//
// ! serve TEXT [FLAG…] wants the program to refuse: it prints one line that
// holds TEXT and ends with an exit status that is not 0. In TEXT and the
// flags {addr}, {host} and {port} are those of the server already running.
func (r *run) serve(neg bool, args []string) error {
	if neg {
		return r.refuse(args)
	}
	r.flags = args
	err := r.both(func(s *side) error {
		if s == r.reference {
			// A script that is tried again has its folder made anew: who
			// holds on to the old one finds nothing in it.
			s.shared = !r.mentions("signal") && !slices.ContainsFunc(args,
				func(a string) bool { return strings.Contains(a, s.dir) })
			proc, err := r.suite.references.start(s.fillIn(args), !s.shared)
			s.proc = proc
			return err
		}
		proc, err := start(r.suite.learner, r.suite.root, s.fillIn(args))
		s.proc = proc
		return err
	})
	if err == nil && r.mentions("expect quiet") {
		r.learner.base = r.learner.proc.measure()
	}
	return err
}

// refuse starts the program once more, to see it give up.
func (r *run) refuse(args []string) error {
	if len(args) == 0 {
		return scriptError("! serve wants a TEXT")
	}
	if !r.suite.learner.ours() {
		return nil // another program's words are its own
	}
	return r.both(func(s *side) error {
		program := r.suite.learner
		if s == r.reference {
			p, err := r.suite.references.get()
			if err != nil {
				return err
			}
			program = p
		}
		words := s.fillIn(args)
		proc, err := launch(program, r.suite.root, withAddr(words[1:]))
		if err != nil {
			return err
		}
		defer proc.kill()
		return proc.refused(words[0])
	})
}

// refused checks that the process has given up as it should.
func (p *process) refused(text string) error {
	p.await(startWait, func(out string) bool {
		return listening().MatchString(out)
	})
	out := strings.TrimRight(p.output(), "\n")
	said := func(pr *problem) error { return pr.with("said", lastLines(out, 4)) }
	switch {
	case !p.ended():
		return said(&problem{kind: KindExit, summary: "the program started, " +
			"though it cannot work this way"})
	case p.statusText() == "exit status 0":
		return said(&problem{kind: KindExit,
			summary: "the program gave up, yet with exit status 0"})
	case p.crash() != nil:
		return p.crash()
	case !strings.Contains(out, text):
		return said(differs("what the program says does not contain %q", text))
	case strings.Contains(out, "\n"):
		return said(differs("got %d lines, want one sentence",
			strings.Count(out, "\n")+1))
	}
	return nil
}

// signal TERM|INT asks both programs to end: by SIGTERM, as a supervisor does,
// or by SIGINT, as Ctrl-C does.
func (r *run) signal(neg bool, args []string) error {
	sig, ok := map[string]os.Signal{
		"TERM": syscall.SIGTERM, "INT": os.Interrupt,
	}[first(args)]
	if !ok || len(args) != 1 {
		return scriptError("signal: got %q, want TERM or INT", args)
	}
	return r.both(func(s *side) error {
		if err := s.proc.interrupt(sig); err != nil {
			return scriptError("cannot stop the server: %v", err)
		}
		return nil
	})
}

// mentions reports whether the script uses a command, before it is run.
func (r *run) mentions(command string) bool {
	text, err := os.ReadFile(r.sc.Path)
	if err != nil {
		return false
	}
	for line := range strings.Lines(string(text)) {
		if strings.HasPrefix(line, "-- ") {
			return false
		}
		if i := strings.Index(line, "] "); line[0] == '[' && i > 0 {
			line = line[i+2:]
		}
		if strings.HasPrefix(line, command) {
			return true
		}
	}
	return false
}

// addr is where the side's server listens, if it has one.
func (s *side) addr() string {
	if s.proc == nil {
		return ""
	}
	return s.proc.addr
}

// fillIn puts the side's address into words.
func (s *side) fillIn(words []string) []string {
	addr := s.addr()
	host, port := "", ""
	if i := strings.LastIndex(addr, ":"); i >= 0 {
		host, port = strings.Trim(addr[:i], "[]"), addr[i+1:]
	}
	fill := strings.NewReplacer("{addr}", addr, "{host}", host,
		"{port}", port, "{url}", "http://"+addr)
	filled := make([]string, len(words))
	for i, w := range words {
		filled[i] = fill.Replace(w)
	}
	return filled
}

// baseline is what a program holds while nobody is connected.
type baseline struct{ goroutines, descriptors int }

// measure counts the goroutines in the learner's code and the descriptors.
func (p *process) measure() baseline {
	b := baseline{goroutines: len(p.goroutines())}
	if p.cmd == nil {
		return b
	}
	dir := fmt.Sprintf("/proc/%d/fd", p.cmd.Process.Pid)
	fds, _ := os.ReadDir(dir)
	for _, fd := range fds {
		// Go's own poller opens some when it is first needed.
		to, err := os.Readlink(filepath.Join(dir, fd.Name()))
		if err == nil && !strings.HasPrefix(to, "anon_inode:") {
			b.descriptors++
		}
	}
	return b
}

// settled waits until the process holds no more than its baseline.
func (p *process) settled(want baseline) error {
	deadline := time.Now().Add(patience)
	for {
		now := p.measure()
		if now.goroutines <= want.goroutines &&
			now.descriptors <= want.descriptors {
			return nil
		}
		if time.Now().After(deadline) {
			return p.left(now, want)
		}
		p.await(5*time.Millisecond, never)
	}
}

// left says what a closed connection has left behind.
func (p *process) left(now, want baseline) error {
	if over := now.goroutines - want.goroutines; over > 0 {
		pr := &problem{kind: KindDiffers, summary: fmt.Sprintf(
			"%d goroutines are left though every connection is closed", over)}
		return pr.after(patience).at(serving(p.goroutines()))
	}
	return differs("%d descriptors are left open though every client has "+
		"closed: close the connection on every way out",
		now.descriptors-want.descriptors).after(patience)
}
