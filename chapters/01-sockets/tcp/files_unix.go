//go:build linux || darwin

package tcp

import "syscall"

// LimitFiles leaves this process room for n more descriptors, so that one can
// watch a server run out of them. 0 changes nothing.
func LimitFiles(n int) error {
	if n <= 0 {
		return nil
	}
	// The system gives out the lowest free numbers and limits the number:
	// as many copies of standard input tell which are next.
	last := 0
	for range n {
		fd, err := syscall.Dup(0)
		if err != nil {
			return err
		}
		defer syscall.Close(fd)
		last = max(last, fd)
	}
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_NOFILE, &limit); err != nil {
		return err
	}
	limit.Cur = min(uint64(last+1), limit.Max)
	return syscall.Setrlimit(syscall.RLIMIT_NOFILE, &limit)
}
