package exercise

import (
	"os/exec"
	"strconv"
	"syscall"
)

// ownGroup puts the program into a process group of its own, so that a
// Ctrl-Break reaches it alone.
func ownGroup(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{
		CreationFlags: syscall.CREATE_NEW_PROCESS_GROUP,
	}
}

// killGroup ends the program's whole tree, which Windows leaves to taskkill.
func killGroup(cmd *exec.Cmd) {
	pid := strconv.Itoa(cmd.Process.Pid)
	if exec.Command("taskkill", "/T", "/F", "/PID", pid).Run() != nil {
		cmd.Process.Kill()
	}
}

var ctrlEvent = syscall.NewLazyDLL("kernel32.dll").
	NewProc("GenerateConsoleCtrlEvent")

// breakGroup sends Ctrl-Break, which Go delivers as os.Interrupt.
func breakGroup(cmd *exec.Cmd) error {
	const ctrlBreak = 1
	ok, _, err := ctrlEvent.Call(ctrlBreak, uintptr(cmd.Process.Pid))
	if ok == 0 {
		return err
	}
	return nil
}
