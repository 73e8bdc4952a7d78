package exercise

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"sync"
	"time"

	"barewire/scripts/course"
)

// Program says how a server under test is started.
type Program struct {
	Path    string   // the executable
	Name    string   // its argv[0], if not Path
	Env     []string // besides the process's own
	Command []string // instead of Path: any server; {addr} and {flags} filled in
	Addr    string   // instead of both: a server that runs already
}

// ours reports whether the program is built from a chapter, so that it takes
// the chapter's flags and answers on the control channel.
func (p Program) ours() bool { return p.Command == nil && p.Addr == "" }

// outputCap is the most that a program may print, and the most that may
// arrive on one connection without being asked for.
const outputCap = 1 << 20

// patience is how long an expect waits unless it says otherwise. startWait is
// how long a program may take to print its address, and
// exitWait to end after it was asked to.
const (
	patience  = 2 * time.Second
	startWait = 10 * time.Second
	exitWait  = 5 * time.Second
)

// process is a running server.
type process struct {
	cmd   *exec.Cmd
	root  string // the repository, for the places in its files
	addr  string // where it listens
	ours  bool
	stdin io.WriteCloser

	mu      sync.Mutex
	changed *sync.Cond
	out     bytes.Buffer // stdout and stderr together
	flooded bool
	exited  bool
	status  error
}

var listening = course.Pattern(`listening on ((?:\[[^\]]*\]|[^\s:\[]+):\d+)`)

// start runs the program with flags and waits until it listens. The error is
// a *problem, fit for the learner.
func start(p Program, root string, flags []string) (*process, error) {
	if p.Addr != "" {
		proc := newProcess(nil, root)
		proc.addr = p.Addr
		return proc, nil
	}
	addr := ""
	args := withAddr(flags)
	if p.Command != nil {
		var host string
		host, flags = cutAddr(flags)
		addr = freeAddr(host)
		args = fill(p.Command[1:], addr, flags)
		p.Path = p.Command[0]
	}
	begun := queue()
	defer begun()
	proc, err := launch(p, root, args)
	if err != nil {
		return nil, scriptError("cannot start %s: %v", p.Path, err)
	}
	if err := proc.awaitListening(addr); err != nil {
		proc.kill()
		return nil, err
	}
	return proc, nil
}

// newProcess is one that has said nothing yet; without cmd it is somebody
// else's, and never will.
func newProcess(cmd *exec.Cmd, root string) *process {
	p := &process{cmd: cmd, root: root}
	p.changed = sync.NewCond(&p.mu)
	return p
}

// starting holds a place for each program that is being started.
var starting = make(chan struct{}, runtime.NumCPU())

// queue waits until a processor is likely free to start a program, so that the
// first in line is ready soon, and not all of them late. The function that it
// returns lets the next one begin; a program that never listens does not keep
// it waiting.
func queue() (begun func()) {
	const share = 50 * time.Millisecond
	starting <- struct{}{}
	leave := sync.OnceFunc(func() { <-starting })
	late := time.AfterFunc(share, leave)
	return func() { late.Stop(); leave() }
}

// withAddr puts a free port before the flags, where an -addr of their own
// overrides it.
func withAddr(flags []string) []string {
	return append([]string{"-addr", "127.0.0.1:0"}, flags...)
}

// launch starts the process without waiting for anything.
func launch(p Program, root string, args []string) (*process, error) {
	cmd := exec.Command(p.Path, args...)
	if p.Name != "" {
		cmd.Args[0] = p.Name
	}
	cmd.Env = append(os.Environ(), p.Env...)
	ownGroup(cmd)
	proc := newProcess(cmd, root)
	proc.ours = p.ours()
	stdin, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	proc.stdin = stdin
	// One pipe for both, so that the order of the lines is kept.
	r, w, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	cmd.Stdout, cmd.Stderr = w, w
	err = cmd.Start()
	w.Close()
	if err != nil {
		r.Close()
		return nil, err
	}
	go proc.watch(r)
	return proc, nil
}

// awaitListening waits for the line that tells the address. Another
// language's server need not print it: there a connection is proof enough.
func (p *process) awaitListening(addr string) error {
	found := func(out string) bool {
		if m := listening().FindStringSubmatch(out); m != nil {
			p.addr = m[1]
		}
		return p.addr != ""
	}
	if addr == "" {
		if p.await(startWait, found) {
			return nil
		}
		return p.silent()
	}
	deadline := time.Now().Add(startWait)
	for time.Now().Before(deadline) && !p.ended() {
		conn, err := net.DialTimeout("tcp", addr, time.Second)
		if err == nil {
			conn.Close()
			p.addr = addr
			return nil
		}
		p.await(20*time.Millisecond, never)
	}
	return p.silent()
}

// silent is the problem of a program that never listened.
func (p *process) silent() *problem {
	if pr := p.crash(); pr != nil {
		return pr
	}
	if p.ended() {
		pr := &problem{kind: KindExit,
			summary: "your program ended before it listened: " + p.statusText()}
		return pr.with("said", lastLines(p.output(), 5))
	}
	pr := &problem{kind: KindHang, summary: fmt.Sprintf(
		"your program does not say that it listens (waited %v)", startWait)}
	pr.with("want", `a line that holds "listening on HOST:PORT"`)
	return pr.with("got", quoteOutput(p.output()))
}

func (p *process) ended() bool {
	if p.cmd == nil {
		return false
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.exited
}

// statusText says in words how the process ended.
func (p *process) statusText() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	var exit *exec.ExitError
	switch {
	case !p.exited:
		return "still running"
	case p.status == nil:
		return "exit status 0"
	case errors.As(p.status, &exit):
		return exit.ProcessState.String()
	}
	return p.status.Error()
}

// kill ends the process and every process it has started.
func (p *process) kill() {
	if p.cmd == nil {
		return
	}
	p.stdin.Close()
	killGroup(p.cmd)
	p.await(exitWait, never)
}

// cutAddr takes -addr out of the flags, for where to listen an external command
// is told by {addr} alone.
func cutAddr(flags []string) (addr string, rest []string) {
	addr = "127.0.0.1:0"
	for i := 0; i < len(flags); i++ {
		if flags[i] == "-addr" && i+1 < len(flags) {
			i++
			addr = flags[i]
			continue
		}
		rest = append(rest, flags[i])
	}
	return addr, rest
}

// freeAddr is addr or, where its port is 0, an address of that host on which
// nobody listens at the moment.
func freeAddr(addr string) string {
	for {
		ln, err := net.Listen("tcp", addr)
		if err != nil {
			return addr
		}
		free := ln.Addr().String()
		// Who was given this one may not have opened it yet. Until we have
		// another, it stays ours, or we would be given it again.
		defer ln.Close()
		if _, given := givenAddrs.LoadOrStore(free, true); !given || free == addr {
			return free
		}
	}
}

// givenAddrs are those that freeAddr has returned.
var givenAddrs sync.Map

// fill puts the address and the flags into an external command's words.
func fill(words []string, addr string, flags []string) []string {
	var args []string
	for _, w := range words {
		if w == "{flags}" {
			args = append(args, flags...)
			continue
		}
		args = append(args, strings.ReplaceAll(w, "{addr}", addr))
	}
	return args
}

// interrupt asks the process to end. Windows has no SIGTERM: there both
// signals are a console's Ctrl-Break.
func (p *process) interrupt(sig os.Signal) error {
	if p.cmd == nil {
		return errors.New("no process of ours")
	}
	if runtime.GOOS == "windows" {
		return breakGroup(p.cmd)
	}
	return p.cmd.Process.Signal(sig)
}
