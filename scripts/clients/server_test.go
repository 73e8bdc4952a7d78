// Package clients tries the course's servers with clients that others wrote,
// and with their tests. It is a module of its own, so that nobody who only
// learns has to download them.
//
//	go -C scripts/clients test ./...
package clients

import (
	"bufio"
	"bytes"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
)

// A server is a chapter's reference program.
type server struct {
	addr   string
	cmd    *exec.Cmd
	said   bytes.Buffer // on its standard error
	ending bool
}

var listening = regexp.MustCompile(`listening on (\S+)`)

// serve builds the reference of a chapter with the race detector, and starts
// it. When the test is over it must end well, and quietly as far as races go.
func serve(t *testing.T, chapter string, flags ...string) *server {
	t.Helper()
	program := filepath.Join(t.TempDir(), "reference")
	build := exec.Command("go", "build", "-race", "-o", program, ".")
	build.Dir = filepath.Join("..", "..", "solutions", chapter)
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	s := &server{cmd: exec.Command(program,
		append([]string{"-addr", "127.0.0.1:0"}, flags...)...)}
	s.cmd.Stderr = &s.said
	out, err := s.cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := s.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	lines.Scan()
	t.Cleanup(func() { s.stop(t) })
	m := listening.FindStringSubmatch(lines.Text())
	if m == nil {
		t.Fatalf("got %q, want where it listens", lines.Text())
	}
	s.addr = m[1]
	return s
}

// end asks the server to end.
func (s *server) end(t *testing.T) {
	s.ending = true
	if err := s.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Error(err)
	}
}

// stop ends the server, and looks at how it ended.
func (s *server) stop(t *testing.T) {
	if !s.ending {
		s.end(t)
	}
	if err := s.cmd.Wait(); err != nil {
		t.Errorf("the server ended with %v\n%s", err, s.said.Bytes())
	}
	if strings.Contains(s.said.String(), "DATA RACE") {
		t.Errorf("%s", s.said.Bytes())
	}
}
