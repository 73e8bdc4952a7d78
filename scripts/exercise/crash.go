package exercise

import (
	"fmt"
	"strings"

	"barewire/scripts/course"
)

var (
	panicLine = course.Pattern(`(?m)^(panic|fatal error): (.*)$`)
	// caughtLine is of a panic that the program has caught, and survives:
	// http11 says so.
	caughtLine = course.Pattern(`(?m)^panic: .* \[recovered\]$`)
	raceLine   = course.Pattern(`(?m)^WARNING: DATA RACE$`)
	raceTouch  = course.Pattern(`(?m)^(?:Previous )?(?i:(read|write)) at .*\n`)
)

// crash looks in what the process printed for what ends an exercise whatever
// its bytes were: a panic, a data race, a flood.
func (p *process) crash() *problem {
	if p.cmd == nil {
		return nil
	}
	p.mu.Lock()
	out, flooded := p.out.String(), p.flooded
	p.mu.Unlock()
	switch {
	case flooded:
		pr := &problem{kind: KindFlood, summary: fmt.Sprintf(
			"your program printed more than %d KiB and was stopped",
			outputCap>>10)}
		return pr.with("said", lastLines(out[:min(len(out), 4096)], 2)).
			with("maybe", "a loop that goes on at once after an error: "+
				"end it, or wait before the next attempt")
	case panicLine().MatchString(out):
		return p.panicked(out)
	case raceLine().MatchString(out):
		return p.raced(out)
	}
	return nil
}

// panicked reads the runtime's report of a panic.
func (p *process) panicked(out string) *problem {
	m := panicLine().FindStringSubmatchIndex(out)
	text := out[m[4]:m[5]]
	text = strings.TrimPrefix(text, "runtime error: ")
	text, _, _ = strings.Cut(text, " [recovered")
	pr := &problem{kind: KindPanic,
		summary: "your program panicked: " + text}
	if all := parseStacks(out[m[1]:], p.root); len(all) > 0 {
		for _, c := range all[0].calls[:min(4, len(all[0].calls))] {
			pr.with("at", c.String())
		}
	}
	return pr
}

// raced reads the race detector's first report: the two places that touch the
// same memory.
func (p *process) raced(out string) *problem {
	report := out[raceLine().FindStringIndex(out)[1]:]
	report, _, _ = strings.Cut(report, "\n==================")
	pr := &problem{kind: KindRace,
		summary: "two goroutines touch the same memory at once (data race)"}
	for _, m := range raceTouch().FindAllStringSubmatchIndex(report, 2) {
		verb := strings.ToLower(report[m[2]:m[3]]) + "s"
		stack, _, _ := strings.Cut(report[m[1]:], "\n\n")
		if c, ok := firstCall(stack, p.root); ok {
			pr.with("at", c.String()+" "+verb+" it")
		}
	}
	return pr.with("maybe",
		"guard it with a sync.Mutex, or let one goroutine own it")
}

// firstCall finds the innermost call of the learner's in a race report's
// stack, which is indented by two more columns than a panic's.
func firstCall(stack, root string) (call, bool) {
	lines := strings.Split(stack, "\n")
	for i := 0; i+1 < len(lines); i++ {
		fn := strings.TrimSpace(lines[i])
		place := "\t" + strings.TrimSpace(lines[i+1])
		if c, ok := parseCall(fn, place, root); ok {
			return c, true
		}
	}
	return call{}, false
}
