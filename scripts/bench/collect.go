package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// collecting is compiled into each server that is weighed: on SIGUSR1 it gives
// all memory back that is not in use. A sync.Pool gives way at the second
// collection.
const collecting = `package main

import (
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
)

func init() {
	asked := make(chan os.Signal, 1)
	signal.Notify(asked, syscall.SIGUSR1)
	go func() {
		for range asked {
			debug.FreeOSMemory()
			debug.FreeOSMemory()
		}
	}()
}
`

// collector writes collecting, and the file for go build's -overlay that puts it
// into the package in source.
func collector(source, dir string) (overlay string, err error) {
	file := filepath.Join(dir, "collect.go")
	if err := os.WriteFile(file, []byte(collecting), 0o644); err != nil {
		return "", err
	}
	source, err = filepath.Abs(source)
	if err != nil {
		return "", err
	}
	replace := map[string]any{"Replace": map[string]string{
		filepath.Join(source, "barewire_bench_collect.go"): file}}
	text, err := json.Marshal(replace)
	if err != nil {
		return "", err
	}
	overlay = filepath.Join(dir, "overlay.json")
	return overlay, os.WriteFile(overlay, text, 0o644)
}

// collected has p collect its garbage, waits until it is at rest, and returns
// the memory that it then holds, in KiB: anonymous pages, as the system counts
// them.
func (p *process) collected() (int, error) {
	if err := p.cmd.Process.Signal(syscall.SIGUSR1); err != nil {
		return 0, err
	}
	for start := time.Now(); ; {
		used := cpuTime(p.pid())
		time.Sleep(200 * time.Millisecond)
		if cpuTime(p.pid())-used < 20*time.Millisecond {
			break
		}
		if time.Since(start) > patience {
			return 0, fmt.Errorf("not at rest after %v", patience)
		}
	}
	file := fmt.Sprintf("/proc/%d/status", p.pid())
	status, err := os.ReadFile(file)
	if err != nil {
		return 0, err
	}
	_, after, _ := strings.Cut(string(status), "RssAnon:")
	field := strings.Fields(after)
	if len(field) == 0 {
		return 0, fmt.Errorf("%s: want RssAnon", file)
	}
	return strconv.Atoi(field[0])
}
