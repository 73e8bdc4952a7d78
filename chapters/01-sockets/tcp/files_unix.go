//go:build linux || darwin

package tcp

import "syscall"

// LimitFiles leaves this process room for n more descriptors, so that one can
// watch a server run out of them. 0 changes nothing.
func LimitFiles(n int) error {
	if n <= 0 {
		return nil
	}
	// The system gives out the lowest free number and limits the number:
	// a copy of standard input tells which is next.
	next, err := syscall.Dup(0)
	if err != nil {
		return err
	}
	syscall.Close(next)
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_NOFILE, &limit); err != nil {
		return err
	}
	limit.Cur = min(uint64(next+n), limit.Max)
	return syscall.Setrlimit(syscall.RLIMIT_NOFILE, &limit)
}
