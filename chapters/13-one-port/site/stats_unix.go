//go:build unix

package site

import (
	"os"
	"syscall"
	"time"
)

// cpu is the processor time that the program has used, in seconds.
func cpu() float64 {
	var use syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &use) != nil {
		return 0
	}
	used := time.Duration(use.Utime.Nano() + use.Stime.Nano())
	return used.Seconds()
}

// descriptors is how many files and sockets are open.
func descriptors() int {
	list, err := os.ReadDir("/dev/fd")
	if err != nil {
		return 0
	}
	return len(list)
}
