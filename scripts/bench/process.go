package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// A process is a server at work.
type process struct {
	cmd    *exec.Cmd
	addr   string
	exited chan struct{}
}

// start builds the server from source into dir, runs it, and waits until it
// listens.
func (s Server) start(source, dir string) (*process, error) {
	program := filepath.Join(dir, strings.NewReplacer("/", "-", " ", "", ",", "-").Replace(s.Name))
	build := exec.Command("go", "build", "-overlay", s.Overlay,
		"-o", program, ".")
	build.Dir = source
	if out, err := build.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("go build in %s: %w\n%s", source, err, out)
	}
	args := append([]string{"-addr", "127.0.0.1:0"}, s.Args...)
	p := &process{cmd: exec.Command(program, args...),
		exited: make(chan struct{})}
	var said bytes.Buffer
	p.cmd.Stderr = &said
	out, err := p.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := p.cmd.Start(); err != nil {
		return nil, err
	}
	listening := make(chan string, 1)
	go func() {
		defer close(p.exited)
		in := bufio.NewScanner(out)
		for in.Scan() {
			_, addr, found := strings.Cut(in.Text(), "listening on ")
			if found {
				listening <- strings.TrimSpace(addr)
				break
			}
		}
		io.Copy(io.Discard, out) // a full pipe would stop the server
		p.cmd.Wait()
	}()
	select {
	case p.addr = <-listening:
		return p, nil
	case <-p.exited:
		return nil, fmt.Errorf("it ended at once: %s", said.Bytes())
	case <-time.After(patience):
		p.stop()
		return nil, errors.New("it never said listening on HOST:PORT")
	}
}

func (p *process) pid() int { return p.cmd.Process.Pid }

func (p *process) dead() bool {
	select {
	case <-p.exited:
		return true
	default:
		return false
	}
}

// stop ends the process, gently at first, and waits for its end.
func (p *process) stop() {
	p.cmd.Process.Signal(syscall.SIGTERM)
	select {
	case <-p.exited:
	case <-time.After(2 * time.Second):
		p.cmd.Process.Kill()
		<-p.exited
	}
}

// ticks is what /proc counts CPU time in: USER_HZ, 100 a second on every
// Linux that Go runs on.
const ticks = 100

// machineTime is the CPU time that was used on the machine since it started:
// the first line of /proc/stat without idle and iowait, the fourth and fifth.
func machineTime() (used time.Duration) {
	stat, err := os.ReadFile("/proc/stat")
	if err != nil {
		return 0
	}
	line, _, _ := strings.Cut(string(stat), "\n")
	// cpu user nice system idle iowait irq softirq steal; guests are in user.
	for i, field := range strings.Fields(line) {
		if i == 0 || i == 4 || i == 5 || i > 8 {
			continue
		}
		n, _ := strconv.ParseInt(field, 10, 64)
		used += time.Duration(n) * time.Second / ticks
	}
	return used
}

// cpuTime is what the process has used so far, user and system, all threads:
// fields 14 and 15 of /proc/PID/stat. It is 0 when the process is gone.
func cpuTime(pid int) time.Duration {
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return 0
	}
	// Field 2 is the program's name in brackets and may hold anything.
	_, after, _ := strings.Cut(string(stat), ") ")
	field := strings.Fields(after)
	if len(field) < 13 {
		return 0
	}
	user, _ := strconv.ParseInt(field[11], 10, 64)
	system, _ := strconv.ParseInt(field[12], 10, 64)
	return time.Duration(user+system) * time.Second / ticks
}
