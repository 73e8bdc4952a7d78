package autobahn

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"syscall"
)

// A Server is chapter 12's program.
type Server struct {
	Addr string // host:port
	cmd  *exec.Cmd
	dir  string
}

var listening = regexp.MustCompile(`listening on (\S+)`)

// Start builds the reference, which is in the folder source, and starts it
// with an empty prefix, as conformance suites want it.
func Start(source string) (*Server, error) {
	dir, err := os.MkdirTemp("", "barewire")
	if err != nil {
		return nil, err
	}
	s := &Server{dir: dir}
	program := filepath.Join(dir, "reference")
	build := exec.Command("go", "build", "-o", program, ".")
	build.Dir = source
	if out, err := build.CombinedOutput(); err != nil {
		s.Stop()
		return nil, fmt.Errorf("%w\n%s", err, out)
	}
	cmd := exec.Command(program, "-addr", "127.0.0.1:0", "-prefix", "",
		"-quiet")
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		s.Stop()
		return nil, err
	}
	s.cmd = cmd
	line, err := bufio.NewReader(out).ReadString('\n')
	m := listening.FindStringSubmatch(line)
	if m == nil {
		s.Stop()
		return nil, fmt.Errorf("got %q, %v, want where it listens", line, err)
	}
	s.Addr = m[1]
	return s, nil
}

// Stop ends the server.
func (s *Server) Stop() {
	if s.cmd != nil {
		s.cmd.Process.Signal(syscall.SIGTERM)
		s.cmd.Wait()
	}
	os.RemoveAll(s.dir)
}
