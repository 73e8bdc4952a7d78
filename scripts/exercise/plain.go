package exercise

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"
)

// aftermath is what there is to see of a program after something was waited
// for in vain.
type aftermath struct {
	waited time.Duration  // how long, 0 if there was no wait
	lost   time.Duration  // by this process meanwhile, on a busy machine
	used   time.Duration  // of the processors, by the program; 0 if unknown
	looks  [2][]goroutine // at its goroutines, one shortly after the other
	came   bool           // something came after all
	silent bool           // it does not say where its goroutines are
}

// plain reports whether more time would have changed nothing, however busy the
// machine is: the program stands still, or it has had time enough and runs in
// circles. Such a failure need not be tried again.
func (a *aftermath) plain() bool {
	if a.waited == 0 || a.came || a.silent {
		return false
	}
	for _, look := range a.looks {
		for _, g := range look {
			if g.innocence() == busy {
				return g.runs() && a.used > a.waited/2
			}
		}
	}
	// It may yet be woken by a timer, which this process would be late for,
	// too.
	return a.lost < a.waited/4
}

// circles reports whether it runs without an end: it does in both looks.
func (a *aftermath) circles() bool {
	for _, look := range a.looks {
		if some := serving(look); len(some) == 0 || !some[0].runs() {
			return false
		}
	}
	return true
}

// aftermath looks at the learner's program after pr.
func (r *run) aftermath(pr *problem) *aftermath {
	a := &aftermath{waited: pr.waited}
	p := r.learner.proc
	if a.waited == 0 || p == nil || !p.ours || p.ended() {
		return a
	}
	const moment = 20 * time.Millisecond
	heard := p.heard()
	for i := range a.looks {
		if i > 0 {
			p.await(moment, never)
		}
		dump := p.stacks()
		a.looks[i] = parseStacks(dump, p.root)
		a.silent = a.silent || dump == ""
	}
	a.came = p.heard() != heard
	// Where a log was waited for, nobody has read from the connection.
	if c := r.learner.culprit; c != nil && c.readEr == nil {
		before := len(c.got)
		c.more(time.Now().Add(time.Millisecond))
		a.came = a.came || len(c.got) > before || c.readEr != nil
	}
	a.lost, a.used = r.suite.watch.sum()-r.lost, p.used()
	return a
}

// used is the time that the process has had of the processors, where Linux
// tells: proc_pid_stat(5).
func (p *process) used() time.Duration {
	const tick = 10 * time.Millisecond
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", p.cmd.Process.Pid))
	if err != nil {
		return 0
	}
	// The second word is a name, in parentheses, and may be anything.
	words := strings.Fields(string(stat[strings.LastIndexByte(string(stat), ')')+1:]))
	if len(words) < 13 {
		return 0
	}
	user, _ := strconv.Atoi(words[11])
	system, _ := strconv.Atoi(words[12])
	return time.Duration(user+system) * tick
}
