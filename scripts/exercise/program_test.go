package exercise

import (
	"errors"
	"net"
	"slices"
	"testing"
	"time"

	"barewire/scripts/course"

	"github.com/rogpeppe/go-internal/testscript"
)

// What only the chapter's own program can do is no fault of another one.
func TestBeyondServer(t *testing.T) {
	for _, c := range []struct {
		learner Program
		want    string
	}{
		{Program{Path: "own"}, Fail},
		{Program{Command: []string{"other", "{addr}"}}, LeftOut},
	} {
		r := &run{suite: &suite{learner: c.learner}, sc: &course.Script{Name: "01-01-tool"},
			ex: &course.Exercise{ID: "01-01"}}
		r.learner = &side{run: r}
		a := &attempt{run: r}
		got := a.result(func(testscript.T) {
			if !c.learner.ours() {
				errors.As(r.runTool(false, []string{"header", "00"}), &r.failed)
				return
			}
			r.failed = differs("another line")
		})
		if got.State != c.want || (got.Failure == nil) != (c.want == LeftOut) {
			t.Errorf("%+v: got %s, %v, want %s", c.learner, got.State, got.Failure, c.want)
		}
	}
}

// Where a script's server is to listen is said once, by {addr}.
func TestCutAddr(t *testing.T) {
	for _, c := range []struct {
		flags []string
		addr  string
		rest  []string
	}{
		{nil, "127.0.0.1:0", nil},
		{[]string{"-idle", "1s"}, "127.0.0.1:0", []string{"-idle", "1s"}},
		{[]string{"-syscall", "-addr", "[::1]:0", "-idle", "1s"}, "[::1]:0",
			[]string{"-syscall", "-idle", "1s"}},
		{[]string{"-addr"}, "127.0.0.1:0", []string{"-addr"}},
	} {
		addr, rest := cutAddr(c.flags)
		if addr != c.addr || !slices.Equal(rest, c.rest) {
			t.Errorf("%q: got %s, %q, want %s, %q", c.flags, addr, rest, c.addr, c.rest)
		}
	}
}

func TestFreeAddr(t *testing.T) {
	host, port, err := net.SplitHostPort(freeAddr("127.0.0.1:0"))
	if err != nil || host != "127.0.0.1" || port == "0" {
		t.Errorf("got %s:%s, %v, want a port of 127.0.0.1", host, port, err)
	}
	if again := freeAddr("127.0.0.1:0"); again == net.JoinHostPort(host, port) {
		t.Errorf("got %s twice", again)
	}
	if got := freeAddr("127.0.0.1:1234567"); got != "127.0.0.1:1234567" {
		t.Errorf("got %s, want it unchanged", got)
	}
}

// A server that somebody else has started can be waited with, too: it says
// nothing, and its end is not seen.
func TestSomebodyElsesProcess(t *testing.T) {
	p, err := start(Program{Addr: "127.0.0.1:1"}, ".", nil)
	if err != nil || p.await(time.Millisecond, never) || p.output() != "" ||
		p.ended() {
		t.Errorf("got %+v, %v", p, err)
	}
}
