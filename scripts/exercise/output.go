package exercise

import (
	"bufio"
	"io"
	"os"
	"strings"
	"time"
	"unicode/utf8"

	"barewire/scripts/dissect"
)

// watch collects the output until it ends, then the exit status.
func (p *process) watch(r *os.File) {
	defer r.Close()
	br := bufio.NewReader(r)
	buf := make([]byte, 32<<10)
	for {
		n, err := br.Read(buf)
		p.mu.Lock()
		if room := outputCap - p.out.Len(); n > room {
			n, p.flooded = room, true
		}
		p.out.Write(buf[:n])
		p.changed.Broadcast()
		flooded := p.flooded
		p.mu.Unlock()
		if flooded {
			killGroup(p.cmd)
			io.Copy(io.Discard, br)
			break
		}
		if err != nil {
			break
		}
	}
	err := p.cmd.Wait()
	p.mu.Lock()
	p.exited, p.status = true, err
	p.changed.Broadcast()
	p.mu.Unlock()
}

// await waits until done holds of the output, the process has ended, or the
// time is over. It reports whether done held.
func (p *process) await(d time.Duration, done func(out string) bool) bool {
	over := false
	timer := time.AfterFunc(d, func() {
		p.mu.Lock()
		over = true
		p.changed.Broadcast()
		p.mu.Unlock()
	})
	defer timer.Stop()
	p.mu.Lock()
	defer p.mu.Unlock()
	for {
		if done(p.out.String()) {
			return true
		}
		if over || p.exited {
			return false
		}
		p.changed.Wait()
	}
}

// never makes await wait for the process's end alone.
func never(string) bool { return false }

// output is all that the program has printed so far.
func (p *process) output() string {
	if p.cmd == nil {
		return ""
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.out.String()
}

// heard is how many bytes that is.
func (p *process) heard() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.out.Len()
}

// lastLines is the end of some output.
func lastLines(s string, n int) string {
	lines := strings.Split(strings.TrimRight(s, "\n"), "\n")
	if len(lines) > n {
		lines = lines[len(lines)-n:]
	}
	return strings.Join(lines, "\n")
}

func quoteOutput(s string) string {
	if s == "" {
		return "nothing"
	}
	return lastLines(s, 3)
}

// quotedLines are the last lines of some output, each quoted as what is wanted
// is, and the end of a long one.
func quotedLines(s string, n int) string {
	lines := strings.SplitAfter(s, "\n")
	if lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	if len(lines) == 0 {
		return "nothing"
	}
	lines = lines[max(0, len(lines)-n):]
	for i, line := range lines {
		lines[i] = quotedEnd([]byte(line))
	}
	return strings.Join(lines, "\n")
}

// quotedEnd quotes as much of the end of p as fits into a line.
func quotedEnd(p []byte) string {
	from := max(0, len(p)-utf8.UTFMax*width)
	for from > 0 && from < len(p) && !utf8.RuneStart(p[from]) {
		from++
	}
	for {
		text := dissect.Quote(p[from:], 0)
		if from > 0 {
			text = "…" + text
		}
		if columns(text) <= width {
			return text
		}
		_, size := utf8.DecodeRune(p[from:])
		from += size
	}
}

// lastWords is the last line that the program printed after its first so many
// bytes, once it had begun to listen: often it has said itself what went wrong.
func (p *process) lastWords(after int) string {
	out := p.output()
	lines := strings.Split(strings.TrimSpace(out[min(after, len(out)):]), "\n")
	last := strings.TrimSpace(lines[len(lines)-1])
	if listening().MatchString(last) {
		return ""
	}
	return cutRunes(last, width)
}
