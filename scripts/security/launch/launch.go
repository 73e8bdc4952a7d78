// Package launch builds the programs that take part, and starts and ends those
// that serve.
package launch

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// patience bounds a server's start, and its end.
const patience = 20 * time.Second

// Root is the repository's root: the folder at or above this one that holds
// solutions/go.work.
func Root() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		_, err := os.Stat(filepath.Join(dir, "solutions", "go.work"))
		if err == nil {
			return dir, nil
		}
		up := filepath.Dir(dir)
		if up == dir {
			return "", errors.New("no solutions/go.work here or above: " +
				"run this inside the repository")
		}
		dir = up
	}
}

// Build compiles the program in the folder source and returns where it is:
// in the folder dir, under name.
func Build(source, dir, name string, flags ...string) (string, error) {
	program := filepath.Join(dir, name)
	args := append([]string{"build", "-o", program}, flags...)
	cmd := exec.Command("go", append(args, ".")...)
	cmd.Dir = source
	if out, err := cmd.CombinedOutput(); err != nil {
		return "", fmt.Errorf("go build in %s: %w\n%s", source, err, out)
	}
	return program, nil
}

// A Server is a program that serves.
type Server struct {
	Addr   string
	cmd    *exec.Cmd
	said   bytes.Buffer // on its standard error
	exited chan struct{}
	ending error // after exited
}

// Start runs a program on a port of its own, and waits until it listens.
func Start(program string, args ...string) (*Server, error) {
	s := &Server{exited: make(chan struct{}), cmd: exec.Command(program,
		append([]string{"-addr", "127.0.0.1:0"}, args...)...)}
	s.cmd.Stderr = &s.said
	out, err := s.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := s.cmd.Start(); err != nil {
		return nil, err
	}
	addr := make(chan string, 1)
	go s.watch(out, addr)
	select {
	case s.Addr = <-addr:
		return s, nil
	case <-s.exited:
		return nil, fmt.Errorf("%s ended at once: %v\n%s",
			filepath.Base(program), s.ending, s.said.Bytes())
	case <-time.After(patience):
		s.cmd.Process.Kill()
		<-s.exited
		return nil, fmt.Errorf("%s never said listening on HOST:PORT",
			filepath.Base(program))
	}
}

// watch tells the address that the server prints, and waits for its end.
func (s *Server) watch(out io.Reader, addr chan<- string) {
	defer close(s.exited)
	for in := bufio.NewScanner(out); in.Scan(); {
		if _, at, found := strings.Cut(in.Text(), "listening on "); found {
			addr <- strings.TrimSpace(at)
			break
		}
	}
	io.Copy(io.Discard, out) // a full pipe would stop the server
	s.ending = s.cmd.Wait()
}

// Exited is closed when the server has ended.
func (s *Server) Exited() <-chan struct{} { return s.exited }

// Stop asks the server to end, and waits for it. What it says at its end, and
// any end but a clean one, is an error.
func (s *Server) Stop() error {
	s.cmd.Process.Signal(syscall.SIGTERM)
	select {
	case <-s.exited:
	case <-time.After(patience):
		s.cmd.Process.Kill()
		<-s.exited
		return fmt.Errorf("still there %v after SIGTERM", patience)
	}
	if s.ending != nil || s.said.Len() > 0 {
		return fmt.Errorf("ended with %v, saying %q", s.ending,
			tail(s.said.String()))
	}
	return nil
}

// Kill ends the server at once, and waits until it is gone.
func (s *Server) Kill() {
	s.cmd.Process.Kill()
	<-s.exited
}

// tail is the end of a text that may be long, as that of a panic is.
func tail(text string) string {
	const most = 2000
	if len(text) > most {
		return "…" + text[len(text)-most:]
	}
	return text
}
