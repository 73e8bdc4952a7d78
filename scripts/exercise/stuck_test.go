package exercise

import (
	"fmt"
	"strings"
	"testing"

	"barewire/scripts/course"
)

// recorded is a dump of goroutines, each said in a line: its number, its
// state, the places in the chapter's files from the innermost on, and who
// began it. All of them stand below an accept loop, goroutine 4.
func recorded(lines ...string) string {
	var b strings.Builder
	b.WriteString("goroutine 4 [IO wait]:\nnet.(*TCPListener).Accept(0xc0)\n" +
		"\t/go/src/net/tcpsock.go:387 +0x30\nbarewire/a.(*Server).Serve(0xc0)\n" +
		"\t/course/chapters/01-a/a/serve.go:50 +0x1\n")
	for _, line := range lines {
		words := strings.Split(line, " | ")
		fmt.Fprintf(&b, "\ngoroutine %s [%s]:\n", words[0], words[1])
		for _, place := range words[2 : len(words)-1] {
			at, fn, _ := strings.Cut(place, " ")
			fmt.Fprintf(&b, "barewire/a.%s(0xc0)\n\t/course/chapters/%s +0x1\n",
				fn, at)
		}
		fmt.Fprintf(&b, "created by barewire/a.(*Server).Serve in goroutine %s\n"+
			"\t/course/chapters/01-a/a/serve.go:55 +0x9\n", words[len(words)-1])
	}
	return b.String()
}

// Of several goroutines the one is named that keeps the client waiting. The
// dumps are recorded ones, without what the choice does not depend on.
func TestStuck(t *testing.T) {
	const (
		waiter = "5 | chan receive | 12/conn.go:65 (*Server).serve | 4"
		reader = "6 | IO wait | 12/read.go:29 (*Conn).read | " +
			"12/payload.go:22 (*Conn).collect | 12/conn.go:98 (*Conn).talk | 5"
		idle = "7 | IO wait | 12/read.go:97 (*Conn).sleep | " +
			"12/conn.go:66 (*Server).serve | 4"
	)
	for _, c := range []struct {
		why   string
		lines []string
		want  string
	}{
		{"a lock, held by oneself", []string{waiter, idle,
			"6 | sync.Mutex.Lock | 12/write.go:40 (*Conn).limitRead | " +
				"12/conn.go:98 (*Conn).talk | 5"},
			"write.go:40 (*Conn).limitRead  (sync.Mutex.Lock)"},
		{"a lock that a timer's goroutine wants, too", []string{reader,
			"8 | sync.RWMutex.RLock | 12/conn.go:30 (*Conn).wake | 1"},
			"conn.go:30 (*Conn).wake  (sync.RWMutex.RLock)"},
		{"in circles", []string{waiter, idle,
			"6 | running | 12/utf8.go:12 (*Validator).Write | 5"},
			"utf8.go:12 (*Validator).Write  (running)"},
		{"a read in the middle, beside a client that is idle",
			[]string{idle, waiter, reader},
			"read.go:29 (*Conn).read  (IO wait)"},
		{"idle clients alone", []string{idle},
			"read.go:97 (*Conn).sleep  (IO wait)"},
		{"one client at a time: an accept loop that waits for ever", []string{
			"5 | select (no cases) | 01/serve.go:44 (*Server).Serve | 1",
			"6 | IO wait | 01/line.go:83 (*LineReader).fill | 5"},
			"serve.go:44 (*Server).Serve  (select (no cases))"},
		{"an accept loop that sleeps", []string{
			"6 | IO wait | 01/line.go:83 (*LineReader).fill | 5",
			"5 | sleep | 01/serve.go:58 (*Server).Serve | 1"},
			"serve.go:58 (*Server).Serve  (sleep)"},
		{"a loop that waits for its handler", []string{
			"5 | chan receive | 09/handle.go:28 (*conn).start | 4",
			"6 | select | 09/site.go:104 wait | 5"},
			"handle.go:28 (*conn).start  (chan receive)"},
		{"who waits for all of them says least", []string{
			"5 | sync.WaitGroup.Wait | 09/serve.go:32 (*Server).Resume | 4",
			"6 | sync.Cond.Wait | 09/body.go:94 (*body).await | 5"},
			"body.go:94 (*body).await  (sync.Cond.Wait)"},
	} {
		pr := new(problem).at(serving(parseStacks(recorded(c.lines...), "/course")))
		if len(pr.lines) == 0 || !strings.HasSuffix(pr.lines[0].Text, c.want) {
			t.Errorf("%s: got %v, want %s", c.why, pr.lines, c.want)
		}
	}
}

// Of the calls the exercise's own is named, too.
func TestBy(t *testing.T) {
	some := parseStacks(recorded("6 | IO wait | 12/read.go:29 (*Conn).read | "+
		"12/read.go:17 (*Conn).fill | 12/control.go:57 (*Conn).closed | "+
		"12/conn.go:98 (*Conn).talk | 5"), "/course")[1:]
	for name, want := range map[string]string{
		"(*Conn).closed": "by chapters/12/control.go:57 (*Conn).closed",
		"(*Conn).send":   "",
	} {
		e := &course.Exercise{Funcs: []course.Func{
			{Name: name, File: "chapters/12/control.go"}}}
		got := ""
		for _, l := range new(problem).by(some, e).lines {
			got += l.Label + " " + l.Text
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}
