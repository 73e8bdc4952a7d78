package exercise

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"barewire/scripts/course"
)

// The control channel of a chapter's program: a word a line on its standard
// input. It is what lets the exercises ask a live server where it waits.
const (
	askStacks = "stacks"
	stacksTop = "== stacks %s\n"
	stacksEnd = "== end of stacks %s\n"
)

// obey answers the control channel inside the learner's process. When the
// channel ends, so has the test: the program must not outlive it.
func obey(in io.Reader, out io.Writer) {
	lines := bufio.NewScanner(in)
	for lines.Scan() {
		word, tag, _ := strings.Cut(lines.Text(), " ")
		if word != askStacks {
			continue
		}
		buf := make([]byte, 256<<10)
		buf = buf[:runtime.Stack(buf, true)]
		fmt.Fprintf(out, stacksTop+"%s\n"+stacksEnd, tag, buf, tag)
	}
	os.Exit(1)
}

// goroutine is one goroutine of a dump: its state and the calls that are in
// the learner's own files, innermost first.
type goroutine struct {
	id, parent string
	state      string
	calls      []call
	accepts    bool // it waits for connections
}

// call is a function and the place in it.
type call struct {
	fn, file string
	line     string
}

func (c call) String() string {
	return fmt.Sprintf("%s:%s %s", c.file, c.line, c.fn)
}

var (
	goroutineHead = course.Pattern(`^goroutine (\d+) .*\[([^\],]+)`)
	createdBy     = course.Pattern(`(?m)^created by .* in goroutine (\d+)$`)
	placeLine     = course.Pattern(`^\t(.+\.go):(\d+)`)
)

// stacks asks the process where its goroutines are. A program that has just
// ended gives no answer.
func (p *process) stacks() string {
	if !p.ours || p.cmd == nil || p.ended() {
		return ""
	}
	tag := fmt.Sprint(time.Now().UnixNano())
	top, end := fmt.Sprintf(stacksTop, tag), fmt.Sprintf(stacksEnd, tag)
	fmt.Fprintf(p.stdin, "%s %s\n", askStacks, tag)
	var dump string
	p.await(patience, func(out string) bool {
		_, rest, ok := strings.Cut(out, top)
		if !ok {
			return false
		}
		dump, _, ok = strings.Cut(rest, end)
		return ok
	})
	p.forget(top, end)
	return dump
}

// goroutines lists the process's goroutines. Calls outside of the course's
// chapters are left out, and so are goroutines that have none inside.
func (p *process) goroutines() []goroutine {
	return parseStacks(p.stacks(), p.root)
}

// panicking reports whether a goroutine is on its way out: its deferred calls,
// such as a connection's Close, run before the panic is reported.
func (p *process) panicking() bool {
	return strings.Contains(p.stacks(), "\npanic(")
}

// forget removes a dump from the output, which is the learner's to read.
func (p *process) forget(top, end string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	out := p.out.String()
	before, rest, ok := strings.Cut(out, top)
	if !ok {
		return
	}
	_, after, _ := strings.Cut(rest, end)
	p.out.Reset()
	p.out.WriteString(before + after)
}

// parseStacks reads a dump in the runtime's form. root is the repository, whose
// files outside of scripts/ are the learner's or the reference's.
func parseStacks(dump, root string) []goroutine {
	var all []goroutine
	for block := range strings.SplitSeq(dump, "\n\n") {
		lines := strings.Split(strings.TrimSpace(block), "\n")
		m := goroutineHead().FindStringSubmatch(lines[0])
		if m == nil {
			continue
		}
		g := goroutine{
			id:      m[1],
			state:   m[2],
			accepts: strings.Contains(block, ").Accept("),
		}
		if m := createdBy().FindStringSubmatch(block); m != nil {
			g.parent = m[1]
		}
		for i := 1; i+1 < len(lines); i++ {
			if strings.HasPrefix(lines[i], "panic(") {
				g.calls = nil // who was called because of it
				continue
			}
			if c, ok := parseCall(lines[i], lines[i+1], root); ok {
				g.calls = append(g.calls, c)
			}
		}
		if len(g.calls) > 0 {
			all = append(all, g)
		}
	}
	return all
}

// parseCall reads a call and the place under it.
func parseCall(fn, place, root string) (call, bool) {
	m := placeLine().FindStringSubmatch(place)
	if m == nil || strings.HasPrefix(fn, "\t") ||
		strings.HasPrefix(fn, "created by ") {
		return call{}, false
	}
	rel, err := filepath.Rel(root, m[1])
	if err != nil || strings.HasPrefix(rel, "..") ||
		strings.HasPrefix(rel, "scripts") ||
		strings.HasSuffix(rel, "_test.go") {
		return call{}, false
	}
	if i := strings.LastIndex(fn, "("); i > 0 {
		fn = fn[:i]
	}
	fn = fn[strings.LastIndex(fn, "/")+1:]
	if _, after, ok := strings.Cut(fn, "."); ok {
		fn = after
	}
	return call{fn: fn, file: filepath.ToSlash(rel), line: m[2]}, true
}

// by adds which function of the exercise the first of them got there from: at
// often names one that was given.
func (p *problem) by(some []goroutine, e *course.Exercise) *problem {
	if len(some) == 0 {
		return p
	}
	for i, c := range some[0].calls {
		if slices.ContainsFunc(e.Funcs, func(f course.Func) bool {
			fn, _, _ := strings.Cut(c.fn, ".func")
			return f.Name == fn && f.File == c.file
		}) {
			if i > 0 {
				p.with("by", c.String())
			}
			break
		}
	}
	return p
}

// at adds where the first of some goroutines is.
func (p *problem) at(some []goroutine) *problem {
	if len(some) == 0 {
		return p
	}
	return p.with("at", fmt.Sprintf("%s  (%s)", some[0].calls[0],
		some[0].state))
}
