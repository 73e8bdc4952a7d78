//go:build unix

package main

import (
	"os/exec"
	"syscall"
)

// endTogether makes the end of the context the end of go test and of the test
// binary that it started. The learner's programs notice that by themselves.
func endTogether(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error {
		return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL)
	}
}
