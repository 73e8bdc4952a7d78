//go:build unix

package exercise

import (
	"errors"
	"os/exec"
	"syscall"
)

// ownGroup puts the program into a process group of its own, so that all it
// starts ends with it.
func ownGroup(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
}

func killGroup(cmd *exec.Cmd) {
	syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL)
}

// breakGroup is for Windows, which has no signals to send.
func breakGroup(*exec.Cmd) error { return errors.ErrUnsupported }
